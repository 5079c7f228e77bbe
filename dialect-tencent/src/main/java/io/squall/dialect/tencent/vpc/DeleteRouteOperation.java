package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.network.RemoveRoutes;
import io.squall.errors.TencentError;
import io.squall.model.RouteTable;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteRoute" in the VPC documentation: routes that are there just so.
record DeleteRouteOperation() implements VpcOperation<RouteTable> {

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<RouteTable> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RemoveRoutes(
                VpcParameters.network(parameters),
                VpcParameters.routeTable(parameters),
                VpcParameters.requiredRoutes(parameters));
    }

    @Override
    public ObjectNode encode(RouteTable changed) {
        return Json.object();
    }
}
