package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.networkinterface.DescribeInterfaces;
import io.squall.engine.networkinterface.DescribeInterfaces.Described;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeNetworkInterfaces" in the VPC documentation. Conditions that nothing meets give an empty list.
record DescribeNetworkInterfacesOperation() implements VpcOperation<Page<Described>> {

    private static final int MOST = 50;
    private static final Comparator<Described> BY_TIME =
            Comparator.comparing(described -> described.port().createdAt());
    private static final Map<String, Comparator<Described>> ORDERS = Map.of(
            "createTime",
            BY_TIME,
            "eniName",
            Comparator.comparing(described -> described.port().name()));

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Described>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters, MOST);
        var filter = filter(parameters);
        var order = VpcParameters.order(parameters, ORDERS, BY_TIME);
        return new DescribeInterfaces()
                .map(all -> wanted.of(all.stream().filter(filter).sorted(order).toList()));
    }

    private static Predicate<Described> filter(Parameters parameters) {
        var onNetwork = VpcParameters.named(parameters, "vpcId", ResourceType.NETWORK);
        var hasId = VpcParameters.named(parameters, "networkInterfaceId", ResourceType.PORT);
        var onInstance = VpcParameters.named(parameters, "instanceId", ResourceType.INSTANCE);
        var hasName = VpcParameters.containing(parameters, "eniName");
        var hasDescription = VpcParameters.containing(parameters, "eniDescription");
        return described -> onNetwork.test(described.network().id().value())
                && hasId.test(described.port().id().value())
                && onInstance.test(described.port().device())
                && hasName.test(described.port().name())
                && hasDescription.test(described.port().description());
    }

    @Override
    public ObjectNode encode(Page<Described> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set("data", page.items().stream().map(InterfaceView::of).collect(Json.toArray()));
    }
}
