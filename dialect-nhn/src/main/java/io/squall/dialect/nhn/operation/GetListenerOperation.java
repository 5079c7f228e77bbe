package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.FindListener;
import io.squall.errors.NhnError;
import io.squall.model.Listener;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Get Listener" in the withdrawn draft of the NHN guide (2017-09-14).
record GetListenerOperation() implements NhnOperation<Listener> {

    @Override
    public Route route() {
        return Route.get("/loadbalancers/{loadbalancerId}/listeners/{listenerId}");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.LOAD_BALANCER, ResourceType.LISTENER);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<Listener> decode(NhnRequest request) {
        return new FindListener(
                new LoadBalancerId(request.variable("loadbalancerId")), new ListenerId(request.variable("listenerId")));
    }

    @Override
    public ObjectNode encode(Listener listener) {
        return Json.object().set("listener", LoadBalancerView.listener(listener));
    }
}
