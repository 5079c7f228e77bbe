package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.floatingip.ListPools;
import io.squall.errors.NhnError;
import io.squall.model.Network;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Floating IP Pools" in the NHN guide.
record ListFloatingIpPoolsOperation() implements NhnOperation<List<Network>> {

    @Override
    public Route route() {
        return Route.get("/floating-ip-pools");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Network>> decode(NhnRequest request) {
        return new ListPools();
    }

    @Override
    public ObjectNode encode(List<Network> pools) {
        return Json.object().set("pools", pools.stream().map(Members::pool).collect(Json.toArray()));
    }
}
