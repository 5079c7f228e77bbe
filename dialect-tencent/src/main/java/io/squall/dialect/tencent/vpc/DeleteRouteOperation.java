package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.network.RemoveRoutes;
import io.squall.errors.TencentError;
import io.squall.model.RouteTable;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteRoute" in the VPC documentation: routes that are there just so.
///
/// @param codeAtTop whether the module's number for what is not there stands in the place of the common code
record DeleteRouteOperation(boolean codeAtTop) implements VpcOperation<RouteTable> {

    @Override
    public ModuleErrors moduleErrors() {
        return rejection -> VpcErrors.of(rejection)
                .map(found -> codeAtTop && found.number().equals(VpcErrors.NO_SUCH_ROUTE) ? found.atTop() : found);
    }

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
