package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.loadbalancer.RemoveMember;
import io.squall.errors.NhnError;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.MemberId;
import io.squall.model.ResourceType;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Delete Member" in the withdrawn draft of the NHN guide (2017-09-14).
record DeleteMemberOperation() implements NhnOperation<Done> {

    @Override
    public Route route() {
        return Route.delete("/loadbalancers/{loadbalancerId}/listeners/{listenerId}/members/{memberId}");
    }

    /// As the draft prints it; good for a load balancer with one listener.
    @Override
    public Optional<Route> otherRoute() {
        return Optional.of(Route.delete("/loadbalancers/{loadbalancerId}/members/{memberId}"));
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.LOAD_BALANCER, ResourceType.LISTENER, ResourceType.MEMBER);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.LOAD_BALANCER_CONFLICT);
    }

    @Override
    public Command<Done> decode(NhnRequest request) {
        var balancer = new LoadBalancerId(request.variable("loadbalancerId"));
        var member = new MemberId(request.variable("memberId"));
        return new RemoveMember(balancer, request.optionalVariable("listenerId").map(ListenerId::new), member);
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
