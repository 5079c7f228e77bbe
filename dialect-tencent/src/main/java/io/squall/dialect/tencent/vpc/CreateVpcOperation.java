package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.Command;
import io.squall.engine.network.CreateNetwork;
import io.squall.engine.network.CreateNetwork.Created;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateVpc" in the VPC documentation: with subnets, if any are given, and a route table.
record CreateVpcOperation() implements VpcOperation<Created> {

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Created> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new CreateNetwork(
                VpcParameters.name(parameters, "vpcName", "InvalidVpcName"),
                VpcParameters.cidr(parameters, "cidrBlock", "InvalidVpcCidr"),
                VpcParameters.subnets(parameters));
    }

    @Override
    public ObjectNode encode(Created created) {
        var network = created.network();
        var region = network.region();
        var node = Json.object()
                .put(
                        "vpcId",
                        Ids.older(region, ResourceType.NETWORK, network.id().value()))
                .put("uniqVpcId", network.id().value())
                .put("unVpcId", network.id().value())
                .put("vpcCreateTime", Times.local(network.createdAt()));
        node.set(
                "subnetSet",
                created.subnets().stream()
                        .map(subnet -> VpcView.created(region, subnet))
                        .collect(Json.toArray()));
        node.putArray("routeTableSet")
                .addObject()
                .put(
                        "routeTableId",
                        VpcView.routeTableId(region, created.routes().id()))
                .put("routeTableType", VpcView.type(created.routes()))
                .put("routeTableName", VpcView.name(created.routes()));
        return node;
    }
}
