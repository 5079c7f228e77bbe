package io.squall.dialect.tencent.edition2017.cvm;

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

/// "DescribeZones" of the edition in the CVM documentation.
record DescribeZonesOperation() implements CvmOperation<List<AvailabilityZone>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<AvailabilityZone>> decode(TencentRequest request) {
        return new ListZones();
    }

    @Override
    public ObjectNode encode(List<AvailabilityZone> zones) {
        return Json.object()
                .put("TotalCount", zones.size())
                .set("ZoneSet", zones.stream().map(DescribeZonesOperation::view).collect(Json.toArray()));
    }

    private static ObjectNode view(AvailabilityZone zone) {
        return Json.object()
                .put("Zone", zone.id().value())
                .put("ZoneName", Regions.title(zone.id()))
                .put("ZoneId", Integer.toString(Regions.number(zone.id())))
                .put("ZoneState", zone.available() ? "AVAILABLE" : "UNAVAILABLE");
    }
}
