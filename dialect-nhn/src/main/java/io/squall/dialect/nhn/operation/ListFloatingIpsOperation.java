package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.floatingip.ListFloatingIps;
import io.squall.engine.floatingip.Pools.Pooled;
import io.squall.errors.NhnError;
import io.squall.model.FloatingIpId;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Floating IPs" in the NHN guide.
record ListFloatingIpsOperation() implements NhnOperation<List<Pooled>> {

    @Override
    public Route route() {
        return Route.get("/floating-ips");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.FLOATING_IP);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Pooled>> decode(NhnRequest request) {
        return new ListFloatingIps(request.optional("id").map(FloatingIpId::new));
    }

    @Override
    public ObjectNode encode(List<Pooled> floatingIps) {
        return Json.object()
                .set(
                        "floatingips",
                        floatingIps.stream().map(Members::floatingIp).collect(Json.toArray()));
    }
}
