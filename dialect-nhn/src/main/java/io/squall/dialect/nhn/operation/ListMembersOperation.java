package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ListMembers;
import io.squall.engine.loadbalancer.MemberStatus;
import io.squall.errors.NhnError;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Members" in the withdrawn draft of the NHN guide (2017-09-14).
record ListMembersOperation() implements NhnOperation<List<MemberStatus>> {

    @Override
    public Route route() {
        return Route.get("/loadbalancers/{loadbalancerId}/listeners/{listenerId}/members");
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
    public Command<List<MemberStatus>> decode(NhnRequest request) {
        return new ListMembers(
                new LoadBalancerId(request.variable("loadbalancerId")), new ListenerId(request.variable("listenerId")));
    }

    @Override
    public ObjectNode encode(List<MemberStatus> members) {
        return Json.object()
                .set("members", members.stream().map(LoadBalancerView::member).collect(Json.toArray()));
    }
}
