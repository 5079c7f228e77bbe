package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.CheckMembers;
import io.squall.engine.loadbalancer.CheckMembers.Health;
import io.squall.engine.loadbalancer.CheckMembers.Seen;
import io.squall.errors.TencentError;
import io.squall.model.ListenerId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeLBHealthStatus" in the CLB documentation: what the listeners found out about the instances.
record DescribeLBHealthStatusOperation() implements LbOperation<List<Seen>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<List<Seen>> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new CheckMembers(
                LbParameters.balancer(parameters),
                parameters.optionalText("listenerId").map(ListenerId::new));
    }

    @Override
    public ObjectNode encode(List<Seen> seen) {
        return Json.object()
                .set(
                        "data",
                        seen.stream().map(DescribeLBHealthStatusOperation::view).collect(Json.toArray()));
    }

    private static ObjectNode view(Seen seen) {
        var listener = seen.listener();
        return Json.object()
                .put("ip", seen.backend().address().toString())
                .put("protocol", ListenerView.word(listener.protocol()))
                .put("port", listener.memberPort().orElse(listener.servicePort()))
                .put("vport", listener.servicePort())
                .put("healthStatus", number(seen.health()));
    }

    static int number(Health health) {
        return switch (health) {
            case ALIVE -> 1;
            case DEAD -> 0;
            case UNKNOWN -> -1;
        };
    }
}
