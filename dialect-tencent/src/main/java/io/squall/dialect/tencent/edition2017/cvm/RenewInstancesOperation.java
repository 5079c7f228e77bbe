package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.RenewInstance;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "RenewInstances" of the edition in the CVM documentation: pays for more months of prepaid instances.
record RenewInstancesOperation() implements CvmOperation<List<Object>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.PURCHASE_FAILED,
                TencentError.INSUFFICIENT_BALANCE,
                TencentError.IDENTITY_NOT_VERIFIED);
    }

    @Override
    public Command<List<Object>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var months = Charges.months(parameters);
        var renewal = Charges.renewal(parameters.object("InstanceChargePrepaid"));
        return PaidChange.of(
                PaidChange.instances(parameters), instance -> new RenewInstance(instance, months, renewal));
    }

    @Override
    public ObjectNode encode(List<Object> done) {
        return Json.object();
    }
}
