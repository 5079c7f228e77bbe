package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.vpc.CreateRouteTableOperation.CreatedTable;
import io.squall.engine.Command;
import io.squall.engine.network.CreateRouteTable;
import io.squall.errors.TencentError;
import io.squall.model.RegionId;
import io.squall.model.RouteTable;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateRouteTable" in the VPC documentation.
record CreateRouteTableOperation() implements VpcOperation<CreatedTable> {

    /// A table that was just made.
    record CreatedTable(RegionId region, RouteTable table) {}

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<CreatedTable> decode(TencentRequest request) {
        var parameters = request.parameters();
        var region = request.region();
        return new CreateRouteTable(
                        VpcParameters.network(parameters),
                        VpcParameters.name(parameters, "routeTableName", "InvalidRouteTableName"),
                        VpcParameters.routes(parameters))
                .map(table -> new CreatedTable(region, table));
    }

    @Override
    public ObjectNode encode(CreatedTable created) {
        var table = created.table();
        return Json.object()
                .put("routeTableId", VpcView.routeTableId(created.region(), table.id()))
                .put("unRouteTableId", table.id().value())
                .set("routeTableSet", table.routes().stream().map(VpcView::of).collect(Json.toArray()));
    }
}
