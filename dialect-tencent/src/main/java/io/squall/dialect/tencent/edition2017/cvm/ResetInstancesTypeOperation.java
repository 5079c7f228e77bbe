package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Flaw;
import io.squall.engine.Command;
import io.squall.engine.instance.Growth;
import io.squall.engine.instance.ResizePaidInstance;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ResetInstancesType" of the edition in the CVM documentation: gives an instance another size. One at a time.
record ResetInstancesTypeOperation() implements CvmOperation<List<Object>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.PURCHASE_FAILED,
                TencentError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Command<List<Object>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var instances = PaidChange.instances(parameters);
        if (instances.size() > 1) {
            throw parameters.wrong(Flaw.TOO_MANY, "InstanceIds", "has more than 1 elements");
        }
        parameters.text("InstanceType");
        var growth = new Growth.Model(Purchase.model(parameters));
        var mayStop = parameters.bool("ForceStop", false);
        return PaidChange.of(
                instances,
                instance -> new ResizePaidInstance(instance, Optional.empty(), growth, 0, Optional.empty(), mayStop));
    }

    @Override
    public ObjectNode encode(List<Object> done) {
        return Json.object();
    }
}
