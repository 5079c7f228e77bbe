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

/// "ResizeInstanceHour" in the CVM documentation: gives a stopped instance more that is paid for by the hour.
record ResizeInstanceHourOperation() implements CvmOperation<Order> {

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
                Optional.of(Charging.HOURLY),
                Purchase.growth(parameters),
                Purchase.dataGb(parameters),
                Optional.empty(),
                false);
    }

    @Override
    public ObjectNode encode(Order order) {
        return Json.object();
    }
}
