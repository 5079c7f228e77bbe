package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.zone.ListRegions;
import io.squall.errors.TencentError;
import io.squall.model.RegionId;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeProductRegionList" in the CVM documentation: where instances or load balancers are sold. There are no
/// databases anywhere.
record DescribeProductRegionListOperation() implements CvmOperation<List<RegionId>> {

    private static final int DATABASES = 2;
    private static final int LOAD_BALANCERS = 3;

    @Override
    public boolean needsRegion() {
        return false;
    }

    @Override
    public Set<Module> alsoAt() {
        return Set.of(Module.TRADE);
    }

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<List<RegionId>> decode(TencentRequest request) {
        var type = request.parameters().integer("instanceType", 1, LOAD_BALANCERS);
        return new ListRegions().map(regions -> type == DATABASES ? List.of() : regions);
    }

    @Override
    public ObjectNode encode(List<RegionId> regions) {
        var answer = Json.object();
        var available = answer.putObject("availableRegion");
        regions.forEach(
                id -> Regions.find(id.value()).ifPresent(region -> available.put(region.code(), region.city())));
        return answer;
    }
}
