package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.LoadBalancerPrice;
import io.squall.errors.TencentError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "InquiryLBPrice" in the CLB documentation: what an hour costs, in cents.
record InquiryLBPriceOperation() implements LbOperation<Long> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Long> decode(TencentRequest request) {
        return new LoadBalancerPrice(LbParameters.open(request.parameters()));
    }

    @Override
    public ObjectNode encode(Long cents) {
        return Json.object().put("price", cents);
    }
}
