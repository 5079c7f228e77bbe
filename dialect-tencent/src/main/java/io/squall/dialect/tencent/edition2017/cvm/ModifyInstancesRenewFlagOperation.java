package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.AllOf;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.instance.RequireInstances;
import io.squall.engine.purchase.ChangeRenewal;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyInstancesRenewFlag" of the edition in the CVM documentation: says what happens at the end of the time that
/// was
/// paid for.
record ModifyInstancesRenewFlagOperation() implements CvmOperation<List<Done>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<List<Done>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var instances = PaidChange.instances(parameters);
        parameters.text("RenewFlag");
        var renewal = Charges.renewal(parameters).orElseThrow();
        return new AllOf<>(List.of(new ChangeRenewal(ResourceType.INSTANCE, List.copyOf(instances), renewal)))
                .after(List.of(new RequireInstances(instances)));
    }

    @Override
    public ObjectNode encode(List<Done> done) {
        return Json.object();
    }
}
