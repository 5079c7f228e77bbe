package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ListLoadBalancers;
import io.squall.errors.NhnError;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Load Balancers" in the withdrawn draft of the NHN guide (2017-09-14).
record ListLoadBalancersOperation() implements NhnOperation<ObjectNode> {

    @Override
    public Route route() {
        return Route.get("/loadbalancers");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<ObjectNode> decode(NhnRequest request) {
        var view = LoadBalancerView.of(request);
        return new ListLoadBalancers(Optional.empty())
                .map(balancers -> Json.object()
                        .set("loadbalancers", balancers.stream().map(view::show).collect(Json.toArray())));
    }

    @Override
    public ObjectNode encode(ObjectNode members) {
        return members;
    }
}
