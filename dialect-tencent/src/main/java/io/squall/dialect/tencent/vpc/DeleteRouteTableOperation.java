package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.network.DeleteRouteTable;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteRouteTable" in the VPC documentation: one that no subnet uses.
record DeleteRouteTableOperation() implements VpcOperation<Done> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DeleteRouteTable(VpcParameters.network(parameters), VpcParameters.routeTable(parameters));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
