package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.CreateListener;
import io.squall.errors.NhnError;
import io.squall.model.Listener;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Create Listener" in the withdrawn draft of the NHN guide (2017-09-14).
record CreateListenerOperation() implements NhnOperation<Listener> {

    @Override
    public Route route() {
        return Route.post("/loadbalancers/{loadbalancerId}/listeners");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.LOAD_BALANCER);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(
                NhnError.INSTANCE_NOT_FOUND,
                NhnError.LOAD_BALANCER_BAD_REQUEST,
                NhnError.LOAD_BALANCER_NOT_FOUND,
                NhnError.LOAD_BALANCER_CONFLICT);
    }

    @Override
    public Command<Listener> decode(NhnRequest request) {
        return new CreateListener(
                new LoadBalancerId(request.variable("loadbalancerId")),
                ListenerFields.read(request.body().object("listener")));
    }

    @Override
    public ObjectNode encode(Listener listener) {
        return Json.object().set("listener", LoadBalancerView.listener(listener));
    }
}
