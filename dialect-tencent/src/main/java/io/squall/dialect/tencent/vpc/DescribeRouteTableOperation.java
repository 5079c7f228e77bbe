package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.Command;
import io.squall.engine.network.DescribeRouteTables;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeRouteTable" in the VPC documentation. Conditions that nothing meets give an empty list.
record DescribeRouteTableOperation() implements VpcOperation<Page<DescribeRouteTables.Described>> {

    private static final int MOST = 50;
    private static final Comparator<DescribeRouteTables.Described> BY_TIME =
            Comparator.comparing(described -> described.table().createdAt());
    private static final Map<String, Comparator<DescribeRouteTables.Described>> ORDERS = Map.of(
            "createTime",
            BY_TIME,
            "routeTableName",
            Comparator.comparing(described -> VpcView.name(described.table())));

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<DescribeRouteTables.Described>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters, MOST);
        var onNetwork = VpcParameters.named(parameters, "vpcId", ResourceType.NETWORK);
        var hasId = VpcParameters.named(parameters, "routeTableId", ResourceType.ROUTE_TABLE);
        var hasName = VpcParameters.containing(parameters, "routeTableName");
        var order = VpcParameters.order(parameters, ORDERS, BY_TIME);
        return new DescribeRouteTables()
                .map(all -> wanted.of(all.stream()
                        .filter(described ->
                                onNetwork.test(described.network().id().value()))
                        .filter(described -> hasId.test(described.table().id().value()))
                        .filter(described -> hasName.test(VpcView.name(described.table())))
                        .sorted(order)
                        .toList()));
    }

    @Override
    public ObjectNode encode(Page<DescribeRouteTables.Described> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set(
                        "data",
                        page.items().stream()
                                .map(DescribeRouteTableOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(DescribeRouteTables.Described described) {
        var network = described.network();
        var table = described.table();
        return VpcView.vpc(network)
                .put("vpcName", network.name())
                .put("vpcCidrBlock", VpcView.cidr(network))
                .put("routeTableName", VpcView.name(table))
                .put("routeTableId", VpcView.routeTableId(network.region(), table.id()))
                .put("unRouteTableId", table.id().value())
                .put("routeTableType", VpcView.type(table))
                .put("subnetNum", described.subnets())
                .put("routeTableCreateTime", Times.local(table.createdAt()))
                .set(
                        "routeSet",
                        Stream.concat(
                                        Stream.of(VpcView.local()),
                                        table.routes().stream().map(VpcView::of))
                                .collect(Json.toArray()));
    }
}
