package io.squall.dialect.nhn.operation;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.floatingip.AssociateFloatingIp;
import io.squall.errors.NhnError;
import io.squall.model.FloatingIp;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Associate Floating IP" in the NHN guide.
record AddFloatingIpOperation() implements NhnOperation<FloatingIp> {

    @Override
    public Route route() {
        return Route.action("addFloatingIp");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.INSTANCE);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(
                NhnError.INSTANCE_CONFLICT,
                NhnError.INSTANCE_BAD_REQUEST,
                NhnError.FLOATING_IP_NOT_FOUND,
                NhnError.FLOATING_IP_CONFLICT);
    }

    @Override
    public Command<FloatingIp> decode(NhnRequest request) {
        var parameters = request.parameters();
        var address = address(parameters, "address");
        var fixedAddress = address(parameters, "ipAddress");
        return new AssociateFloatingIp(new InstanceId(request.variable("instanceId")), address, fixedAddress);
    }

    static Ipv4Address address(Fields parameters, String name) {
        return Ipv4Address.parse(parameters.text(name))
                .orElseThrow(() -> parameters.wrong(name, "must be an IPv4 address"));
    }

    @Override
    public ObjectNode encode(FloatingIp floatingIp) {
        return Json.object();
    }
}
