package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.BoostBandwidth;
import io.squall.errors.TencentError;
import io.squall.model.Order;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "UpdateInstanceBandwidth" in the CVM documentation: gives a prepaid instance more bandwidth for some days.
record UpdateInstanceBandwidthOperation() implements CvmOperation<Optional<Order>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Command<Optional<Order>> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new BoostBandwidth(InstanceNames.one(parameters), Boosts.read(parameters, "startTime", "endTime"));
    }

    @Override
    public ObjectNode encode(Optional<Order> order) {
        var answer = Json.object();
        order.ifPresent(
                paid -> answer.putArray("dealIds").add(Long.parseLong(paid.id().value())));
        return answer;
    }
}
