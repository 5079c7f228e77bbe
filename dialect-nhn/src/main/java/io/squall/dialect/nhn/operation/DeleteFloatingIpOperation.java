package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.floatingip.ReleaseFloatingIp;
import io.squall.errors.NhnError;
import io.squall.model.FloatingIpId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Delete Floating IP" in the NHN guide.
record DeleteFloatingIpOperation() implements NhnOperation<Done> {

    @Override
    public Route route() {
        return Route.delete("/floating-ips");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.FLOATING_IP);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.FLOATING_IP_CONFLICT);
    }

    @Override
    public Command<Done> decode(NhnRequest request) {
        return new ReleaseFloatingIp(new FloatingIpId(request.required("id")));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
