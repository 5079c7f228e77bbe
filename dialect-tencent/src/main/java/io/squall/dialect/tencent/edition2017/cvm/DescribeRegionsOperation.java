package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.Regions.Region;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.zone.ListRegions;
import io.squall.errors.TencentError;
import io.squall.model.RegionId;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeRegions" of the edition in the CVM documentation: the regions that have zones.
record DescribeRegionsOperation() implements CvmOperation<List<Region>> {

    @Override
    public boolean needsRegion() {
        return false;
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<Region>> decode(TencentRequest request) {
        return new ListRegions().map(DescribeRegionsOperation::ours);
    }

    /// A world may have regions of other providers, too.
    private static List<Region> ours(List<RegionId> regions) {
        return regions.stream().flatMap(id -> Regions.find(id.value()).stream()).toList();
    }

    @Override
    public ObjectNode encode(List<Region> regions) {
        return Json.object()
                .put("TotalCount", regions.size())
                .set(
                        "RegionSet",
                        regions.stream().map(DescribeRegionsOperation::view).collect(Json.toArray()));
    }

    private static ObjectNode view(Region region) {
        return Json.object()
                .put("Region", region.name())
                .put("RegionName", region.title())
                .put("RegionState", "AVAILABLE");
    }
}
