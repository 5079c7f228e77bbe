package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.AddMember;
import io.squall.engine.loadbalancer.MemberStatus;
import io.squall.errors.NhnError;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Create Member" in the withdrawn draft of the NHN guide (2017-09-14).
record CreateMemberOperation() implements NhnOperation<MemberStatus> {

    @Override
    public Route route() {
        return Route.post("/loadbalancers/{loadbalancerId}/listeners/{listenerId}/members");
    }

    /// As the draft prints it; good for a load balancer with one listener.
    @Override
    public Optional<Route> otherRoute() {
        return Optional.of(Route.post("/loadbalancers/{loadbalancerId}/members"));
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.LOAD_BALANCER, ResourceType.LISTENER);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.INSTANCE_NOT_FOUND, NhnError.LOAD_BALANCER_BAD_REQUEST, NhnError.LOAD_BALANCER_CONFLICT);
    }

    @Override
    public Command<MemberStatus> decode(NhnRequest request) {
        var member = ListenerFields.member(request.body());
        return new AddMember(
                new LoadBalancerId(request.variable("loadbalancerId")),
                request.optionalVariable("listenerId").map(ListenerId::new),
                member);
    }

    @Override
    public ObjectNode encode(MemberStatus added) {
        var node = Json.object();
        node.putObject("member")
                .put("id", added.member().id().value())
                .put("serverId", added.member().instance().value());
        return node;
    }
}
