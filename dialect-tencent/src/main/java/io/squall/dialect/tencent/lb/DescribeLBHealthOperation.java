package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ReadLoadBalancer;
import io.squall.errors.TencentError;
import io.squall.model.Balancing.HealthMonitor;
import io.squall.model.Listener;
import io.squall.model.Listener.Protocol;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeLBHealth" in the CLB documentation: how the listeners find out who is alive, as the first of them does.
record DescribeLBHealthOperation() implements LbOperation<LoadBalancer> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<LoadBalancer> decode(TencentRequest request) {
        return new ReadLoadBalancer(LbParameters.balancer(request.parameters()), Kind.CLASSIC);
    }

    @Override
    public ObjectNode encode(LoadBalancer balancer) {
        var answer = Json.object().put("msg", "");
        var shown = answer.putArray("data")
                .addObject()
                .put("appId", Ids.app(balancer.account()))
                .put("projectId", Long.parseLong(balancer.project().value()))
                .put("LBName", balancer.name());
        show(shown.putObject("health"), health(balancer), balancer);
        return answer;
    }

    private static HealthMonitor health(LoadBalancer balancer) {
        return balancer.listeners().stream()
                .findFirst()
                .map(Listener::balancing)
                .orElseGet(() -> ListenerParameters.usual(Protocol.TCP))
                .health()
                .orElseThrow();
    }

    private static void show(ObjectNode node, HealthMonitor health, LoadBalancer balancer) {
        node.put("switch", health.enabled() ? 1 : 0)
                .put("timeOut", health.timeoutSeconds())
                .put("intervalTime", health.periodSeconds())
                .put("healthNum", health.recoveries())
                .put("unhealthNum", health.maxRetries())
                .put("status", balancer.task().isPresent() ? 0 : 1);
    }
}
