package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.Command;
import io.squall.engine.network.DescribeNetworks;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeVpcEx" in the VPC documentation. Conditions that nothing meets give an empty list.
record DescribeVpcExOperation() implements VpcOperation<Page<DescribeNetworks.Described>> {

    private static final Comparator<DescribeNetworks.Described> BY_TIME =
            Comparator.comparing(described -> described.network().createdAt());
    private static final Map<String, Comparator<DescribeNetworks.Described>> ORDERS = Map.of(
            "createTime",
            BY_TIME,
            "vpcName",
            Comparator.comparing(described -> described.network().name()));

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<DescribeNetworks.Described>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var hasId = VpcParameters.named(parameters, "vpcId", ResourceType.NETWORK);
        var hasName = VpcParameters.containing(parameters, "vpcName");
        var order = VpcParameters.order(parameters, ORDERS, BY_TIME);
        return new DescribeNetworks()
                .map(all -> wanted.of(all.stream()
                        .filter(described -> hasId.test(described.network().id().value()))
                        .filter(described -> hasName.test(described.network().name()))
                        .sorted(order)
                        .toList()));
    }

    @Override
    public ObjectNode encode(Page<DescribeNetworks.Described> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set(
                        "data",
                        page.items().stream().map(DescribeVpcExOperation::view).collect(Json.toArray()));
    }

    private static ObjectNode view(DescribeNetworks.Described described) {
        var network = described.network();
        return VpcView.vpc(network)
                .put("vpcName", network.name())
                .put("cidrBlock", VpcView.cidr(network))
                .put("subnetNum", described.subnets())
                .put("routeTableNum", described.routeTables())
                .put("vpnGwNum", 0)
                .put("vpcPeerNum", 0)
                .put("vpcDeviceNum", described.devices())
                .put("classicLinkNum", 0)
                .put("vpgNum", 0)
                .put("natNum", 0)
                .put("createTime", Times.local(network.createdAt()))
                .put("isDefault", false)
                .put("isMulticast", network.multicast());
    }
}
