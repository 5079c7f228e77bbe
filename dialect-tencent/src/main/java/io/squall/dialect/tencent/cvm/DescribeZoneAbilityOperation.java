package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.cvm.DescribeZoneAbilityOperation.Ability;
import io.squall.engine.Command;
import io.squall.engine.zone.FindZone;
import io.squall.errors.TencentError;
import io.squall.model.AvailabilityZone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeZoneAbility" in the CVM documentation: whether a zone sells cloud disks, and has room for VPCs.
record DescribeZoneAbilityOperation() implements CvmOperation<List<Ability>> {

    private static final String DISKS = "cbs";
    private static final Map<String, String> CAPACITIES = Map.of(DISKS, DISKS, "vpc", "vpc");

    /// Whether a zone is capable of something.
    record Ability(String capacity, boolean supported) {}

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Ability>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var capacities = parameters.texts("capacity", CAPACITIES.size());
        if (!CAPACITIES.keySet().containsAll(capacities)) {
            throw parameters.wrong("capacity", "must be one of cbs, vpc");
        }
        return new FindZone(Regions.zone(parameters.text("zoneId")))
                .map(zone -> capacities.stream()
                        .map(capacity -> new Ability(capacity, supports(zone, capacity)))
                        .toList());
    }

    private static boolean supports(AvailabilityZone zone, String capacity) {
        return !capacity.equals(DISKS) || zone.stock().volumeGb() > 0;
    }

    @Override
    public ObjectNode encode(List<Ability> abilities) {
        return Json.object()
                .set(
                        "capacitySet",
                        abilities.stream()
                                .map(DescribeZoneAbilityOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(Ability ability) {
        var node = Json.object().put("isSupported", ability.supported() ? 1 : 0);
        node.putArray("capacity").add(ability.capacity());
        return node;
    }
}
