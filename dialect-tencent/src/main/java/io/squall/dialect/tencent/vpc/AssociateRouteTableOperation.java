package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.network.AssociateRouteTable;
import io.squall.errors.TencentError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "AssociateRouteTable" in the VPC documentation: subnets use another table.
record AssociateRouteTableOperation() implements VpcOperation<Done> {

    private static final int MAX_SUBNETS = 100;

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new AssociateRouteTable(
                VpcParameters.network(parameters),
                parameters.texts("subnetId", MAX_SUBNETS).stream()
                        .map(VpcParameters::subnet)
                        .toList(),
                VpcParameters.routeTable(parameters));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
