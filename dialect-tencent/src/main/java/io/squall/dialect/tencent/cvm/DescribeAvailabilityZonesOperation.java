package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.zone.ListZones;
import io.squall.errors.TencentError;
import io.squall.model.AvailabilityZone;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeAvailabilityZones" in the CVM documentation.
record DescribeAvailabilityZonesOperation() implements CvmOperation<List<AvailabilityZone>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<AvailabilityZone>> decode(TencentRequest request) {
        var wanted = request.parameters().optionalText("zoneId").map(Regions::zone);
        return new ListZones()
                .map(zones -> zones.stream()
                        .filter(zone -> wanted.isEmpty() || wanted.get().equals(zone.id()))
                        .toList());
    }

    @Override
    public ObjectNode encode(List<AvailabilityZone> zones) {
        return Json.object()
                .put("totalCount", zones.size())
                .set(
                        "zoneSet",
                        zones.stream()
                                .map(DescribeAvailabilityZonesOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(AvailabilityZone zone) {
        var number = Regions.number(zone.id());
        var node = Json.object().put("zoneName", Regions.title(zone.id())).put("zoneId", number);
        node.putArray("idcList").addObject().put("idcId", number).put("idcName", Regions.title(zone.id()));
        return node;
    }
}
