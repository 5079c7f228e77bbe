package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.floatingip.AllocateFloatingIp;
import io.squall.engine.floatingip.Pools.Pooled;
import io.squall.errors.NhnError;
import io.squall.model.NetworkId;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Create Floating IP" in the NHN guide.
record CreateFloatingIpOperation() implements NhnOperation<Pooled> {

    @Override
    public Route route() {
        return Route.post("/floating-ips");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(
                NhnError.NO_AVAILABLE_IP,
                NhnError.NO_ACCESSIBLE_NETWORK,
                NhnError.FLOATING_IP_NOT_FOUND,
                NhnError.FLOATING_IP_CONFLICT);
    }

    @Override
    public Command<Pooled> decode(NhnRequest request) {
        return new AllocateFloatingIp(
                new NetworkId(request.body().object("pool").text("id")));
    }

    @Override
    public ObjectNode encode(Pooled floatingIp) {
        return Json.object().set("floatingip", Members.floatingIp(floatingIp));
    }
}
