package io.squall.dialect.tencent.trade;

import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.purchase.Settled;
import io.squall.errors.TencentError;
import io.squall.model.OrderId;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// An action that does one thing to many deals, named by `dealIds.n`.
interface DealBatch extends TradeOperation<Settled> {

    int MAX_DEALS = 50;

    static List<OrderId> deals(TencentRequest request) {
        return request.parameters().texts("dealIds", MAX_DEALS).stream()
                .map(OrderId::new)
                .toList();
    }

    @Override
    default ObjectNode encode(Settled settled) {
        var answer = Json.object();
        var done = answer.putArray("succDealIds");
        settled.done().forEach(deal -> done.add(deal.value()));
        var failed = answer.putArray("failDealIds");
        settled.failed().forEach(deal -> failed.add(deal.value()));
        return answer;
    }

    @Override
    default Optional<Fault<TencentError>> fault(Settled settled) {
        if (settled.failed().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                settled.done().isEmpty()
                        ? new Fault<>(TencentError.RESOURCE_OPERATION_FAILED, "none of the deals is unpaid")
                        : new Fault<>(TencentError.PARTIAL_SUCCESS, "some of the deals are not unpaid"));
    }
}
