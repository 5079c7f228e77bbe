package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.FindMember;
import io.squall.engine.loadbalancer.MemberStatus;
import io.squall.errors.NhnError;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.MemberId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Get Member" in the withdrawn draft of the NHN guide (2017-09-14).
record GetMemberOperation() implements NhnOperation<MemberStatus> {

    @Override
    public Route route() {
        return Route.get("/loadbalancers/{loadbalancerId}/listeners/{listenerId}/members/{memberId}");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.LOAD_BALANCER, ResourceType.LISTENER, ResourceType.MEMBER);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<MemberStatus> decode(NhnRequest request) {
        return new FindMember(
                new LoadBalancerId(request.variable("loadbalancerId")),
                new ListenerId(request.variable("listenerId")),
                new MemberId(request.variable("memberId")));
    }

    @Override
    public ObjectNode encode(MemberStatus member) {
        return Json.object().set("member", LoadBalancerView.member(member));
    }
}
