package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.vpc.CreateSubnetOperation.CreatedSubnets;
import io.squall.engine.Command;
import io.squall.engine.network.CreateSubnets;
import io.squall.errors.TencentError;
import io.squall.model.RegionId;
import io.squall.model.Subnet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateSubnet" in the VPC documentation: all of the subnets, or none.
record CreateSubnetOperation() implements VpcOperation<CreatedSubnets> {

    /// Subnets that were just made.
    record CreatedSubnets(RegionId region, List<Subnet> subnets) {
        CreatedSubnets {
            subnets = List.copyOf(subnets);
        }
    }

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<CreatedSubnets> decode(TencentRequest request) {
        var parameters = request.parameters();
        var subnets = VpcParameters.subnets(parameters);
        if (subnets.isEmpty()) {
            throw parameters.wrong("subnetSet", "is required");
        }
        var region = request.region();
        return new CreateSubnets(VpcParameters.network(parameters), subnets)
                .map(created -> new CreatedSubnets(region, created));
    }

    @Override
    public ObjectNode encode(CreatedSubnets created) {
        return Json.object()
                .set(
                        "subnetSet",
                        created.subnets().stream()
                                .map(subnet -> VpcView.created(created.region(), subnet)
                                        .putNull("unRouteTableId"))
                                .collect(Json.toArray()));
    }
}
