package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.floatingip.DisassociateFloatingIp;
import io.squall.errors.NhnError;
import io.squall.model.FloatingIp;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Disassociate Floating IP" in the NHN guide.
record RemoveFloatingIpOperation() implements NhnOperation<FloatingIp> {

    @Override
    public Route route() {
        return Route.action("removeFloatingIp");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.INSTANCE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.INSTANCE_CONFLICT, NhnError.FLOATING_IP_NOT_FOUND, NhnError.FLOATING_IP_CONFLICT);
    }

    @Override
    public Command<FloatingIp> decode(NhnRequest request) {
        var address = AddFloatingIpOperation.address(request.parameters(), "address");
        return new DisassociateFloatingIp(new InstanceId(request.variable("instanceId")), address);
    }

    @Override
    public ObjectNode encode(FloatingIp floatingIp) {
        return Json.object();
    }
}
