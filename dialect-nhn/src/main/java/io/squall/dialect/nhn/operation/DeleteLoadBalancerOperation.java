package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.loadbalancer.DeleteLoadBalancer;
import io.squall.errors.NhnError;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Delete Load Balancer" in the withdrawn draft of the NHN guide (2017-09-14).
record DeleteLoadBalancerOperation() implements NhnOperation<Done> {

    @Override
    public Route route() {
        return Route.delete("/loadbalancers/{loadbalancerId}");
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
    public Command<Done> decode(NhnRequest request) {
        return new DeleteLoadBalancer(new LoadBalancerId(request.variable("loadbalancerId")));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
