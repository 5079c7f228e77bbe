package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ListListeners;
import io.squall.errors.NhnError;
import io.squall.model.Listener;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Listeners" in the withdrawn draft of the NHN guide (2017-09-14).
record ListListenersOperation() implements NhnOperation<List<Listener>> {

    @Override
    public Route route() {
        return Route.get("/loadbalancers/{loadbalancerId}/listeners");
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
    public Command<List<Listener>> decode(NhnRequest request) {
        return new ListListeners(new LoadBalancerId(request.variable("loadbalancerId")));
    }

    @Override
    public ObjectNode encode(List<Listener> listeners) {
        return Json.object()
                .set(
                        "listeners",
                        listeners.stream().map(LoadBalancerView::listener).collect(Json.toArray()));
    }
}
