package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.ResizePaidInstance;
import io.squall.errors.TencentError;
import io.squall.model.Order;
import io.squall.model.Subscription.Charging;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ResizeInstance" in the CVM documentation: gives a stopped prepaid instance more.
record ResizeInstanceOperation() implements CvmOperation<Order> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.PURCHASE_FAILED,
                TencentError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Command<Order> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ResizePaidInstance(
                InstanceNames.one(parameters),
                Optional.of(Charging.PREPAID),
                Purchase.growth(parameters),
                Purchase.dataGb(parameters),
                Boosts.readIfPresent(parameters, "bandwidthUpgradeStartTime", "bandwidthUpgradeEndTime"),
                false);
    }

    @Override
    public ObjectNode encode(Order order) {
        var answer = Json.object();
        answer.putArray("dealIds").add(Long.parseLong(order.id().value()));
        return answer;
    }
}
