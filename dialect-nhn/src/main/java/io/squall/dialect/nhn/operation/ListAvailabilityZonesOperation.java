package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.zone.ListZones;
import io.squall.errors.NhnError;
import io.squall.model.AvailabilityZone;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Availability Zones" in the NHN guide.
record ListAvailabilityZonesOperation() implements NhnOperation<List<AvailabilityZone>> {

    @Override
    public Route route() {
        return Route.get("/availability-zones");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<AvailabilityZone>> decode(NhnRequest request) {
        return new ListZones();
    }

    @Override
    public ObjectNode encode(List<AvailabilityZone> zones) {
        return Json.object()
                .set(
                        "zones",
                        zones.stream().map(ListAvailabilityZonesOperation::zone).collect(Json.toArray()));
    }

    private static ObjectNode zone(AvailabilityZone zone) {
        var node = Json.object().put("zoneName", zone.id().value());
        node.putObject("zoneState").put("available", zone.available());
        return node;
    }
}
