package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.network.AddRoutes;
import io.squall.errors.TencentError;
import io.squall.model.RouteTable;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateRoute" in the VPC documentation: all of the routes, or none.
record CreateRouteOperation() implements VpcOperation<RouteTable> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<RouteTable> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new AddRoutes(
                VpcParameters.network(parameters),
                VpcParameters.routeTable(parameters),
                VpcParameters.requiredRoutes(parameters));
    }

    @Override
    public ObjectNode encode(RouteTable changed) {
        return Json.object();
    }
}
