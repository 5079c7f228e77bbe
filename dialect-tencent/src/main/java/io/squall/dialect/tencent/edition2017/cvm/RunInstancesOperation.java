package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.BuyInstances.Bought;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "RunInstances" of the edition in the CVM documentation: buys instances, by the hour or in advance.
record RunInstancesOperation() implements CvmOperation<Bought> {

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
    public Command<Bought> decode(TencentRequest request) {
        return Purchase.read(request.parameters());
    }

    @Override
    public ObjectNode encode(Bought bought) {
        var answer = Json.object();
        var instances = answer.putArray("InstanceIdSet");
        bought.instances().forEach(instance -> instances.add(instance.id().value()));
        return answer;
    }
}
