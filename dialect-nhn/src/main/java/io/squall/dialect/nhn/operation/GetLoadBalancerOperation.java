package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ListLoadBalancers;
import io.squall.errors.NhnError;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Get Load Balancer" in the withdrawn draft of the NHN guide (2017-09-14).
record GetLoadBalancerOperation() implements NhnOperation<ObjectNode> {

    @Override
    public Route route() {
        return Route.get("/loadbalancers/{loadbalancerId}");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.LOAD_BALANCER);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<ObjectNode> decode(NhnRequest request) {
        var view = LoadBalancerView.of(request);
        return new ListLoadBalancers(Optional.of(new LoadBalancerId(request.variable("loadbalancerId"))))
                .map(balancers -> Json.object().set("loadbalancer", view.show(balancers.getFirst())));
    }

    @Override
    public ObjectNode encode(ObjectNode members) {
        return members;
    }
}
