package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.network.ChangeRouteTable;
import io.squall.errors.TencentError;
import io.squall.model.RouteTable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyRouteTableAttribute" in the VPC documentation: another name, or other routes instead of all.
record ModifyRouteTableAttributeOperation() implements VpcOperation<RouteTable> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<RouteTable> decode(TencentRequest request) {
        var parameters = request.parameters();
        var routes = VpcParameters.routes(parameters);
        return new ChangeRouteTable(
                VpcParameters.network(parameters),
                VpcParameters.routeTable(parameters),
                VpcParameters.optionalName(parameters, "routeTableName", "InvalidRouteTableName"),
                Optional.of(routes).filter(given -> !given.isEmpty()));
    }

    @Override
    public ObjectNode encode(RouteTable changed) {
        return Json.object();
    }
}
