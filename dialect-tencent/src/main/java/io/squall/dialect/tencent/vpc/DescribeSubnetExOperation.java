package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.network.DescribeSubnets;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeSubnetEx" in the VPC documentation. Conditions that nothing meets give an empty list.
record DescribeSubnetExOperation() implements VpcOperation<Page<DescribeSubnets.Described>> {

    private static final int MAX_ZONES = 100;
    private static final Comparator<DescribeSubnets.Described> BY_TIME =
            Comparator.comparing(described -> described.subnet().createdAt());
    private static final Map<String, Comparator<DescribeSubnets.Described>> ORDERS = Map.of(
            "createTime",
            BY_TIME,
            "subnetName",
            Comparator.comparing(described -> described.subnet().name()));

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<DescribeSubnets.Described>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var onNetwork = VpcParameters.named(parameters, "vpcId", ResourceType.NETWORK);
        var hasId = VpcParameters.named(parameters, "subnetId", ResourceType.SUBNET);
        var hasName = VpcParameters.containing(parameters, "subnetName");
        var zones = parameters.optionalTexts("zoneIds", MAX_ZONES).stream()
                .map(Regions::zone)
                .toList();
        var order = VpcParameters.order(parameters, ORDERS, BY_TIME);
        return new DescribeSubnets()
                .map(all -> wanted.of(all.stream()
                        .filter(described ->
                                onNetwork.test(described.network().id().value()))
                        .filter(described -> hasId.test(described.subnet().id().value()))
                        .filter(described -> hasName.test(described.subnet().name()))
                        .filter(described -> zones.isEmpty()
                                || described
                                        .subnet()
                                        .zone()
                                        .filter(zones::contains)
                                        .isPresent())
                        .sorted(order)
                        .toList()));
    }

    @Override
    public ObjectNode encode(Page<DescribeSubnets.Described> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set("data", page.items().stream().map(VpcView::of).collect(Json.toArray()));
    }
}
