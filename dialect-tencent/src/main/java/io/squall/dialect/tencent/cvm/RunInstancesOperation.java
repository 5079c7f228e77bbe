package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.BuyInstances.Bought;
import io.squall.engine.instance.Payment;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "RunInstances" in the CVM documentation: buys prepaid instances.
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
        var parameters = request.parameters();
        return Purchase.read(
                request,
                Payment.prepaid(parameters.integer("period", 1, Purchase.MAX_MONTHS)),
                Purchase.zone(parameters));
    }

    @Override
    public ObjectNode encode(Bought bought) {
        var deal = bought.order().id().value();
        var answer = Json.object();
        answer.putArray("dealIds").add(Long.parseLong(deal));
        var instances = answer.putObject("unInstanceIds").putArray(deal);
        bought.instances().forEach(instance -> instances.add(instance.id().value()));
        return answer;
    }
}
