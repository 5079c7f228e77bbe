package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.loadbalancer.DeleteListener;
import io.squall.errors.NhnError;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Delete Listener" in the withdrawn draft of the NHN guide (2017-09-14).
record DeleteListenerOperation() implements NhnOperation<Done> {

    @Override
    public Route route() {
        return Route.delete("/loadbalancers/{loadbalancerId}/listeners/{listenerId}");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.LOAD_BALANCER, ResourceType.LISTENER);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.LOAD_BALANCER_CONFLICT);
    }

    @Override
    public Command<Done> decode(NhnRequest request) {
        return new DeleteListener(
                new LoadBalancerId(request.variable("loadbalancerId")), new ListenerId(request.variable("listenerId")));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
