package io.squall.dialect.tencent.trade;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.Regions;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Times;
import io.squall.engine.Command;
import io.squall.engine.purchase.ListOrders;
import io.squall.errors.TencentError;
import io.squall.model.Order;
import io.squall.model.OrderId;
import io.squall.model.ResourceType;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeDeals" in the trade documentation ("creater" and "creatTime" are original).
record DescribeDealsOperation() implements TradeOperation<Page<Order>> {

    private static final int MAX_DEALS = 50;
    private static final int INSTANCES = 1;
    private static final int LOAD_BALANCERS = 3;
    private static final int OTHERS = 0;
    private static final String NEVER = "0000-00-00 00:00:00";

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Order>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters, MAX_DEALS);
        var ids = parameters.optionalTexts("dealIds", MAX_DEALS).stream()
                .map(OrderId::new)
                .collect(Collectors.toSet());
        var from = DealTimes.read(parameters, "startTime", "00:00:00");
        var to = DealTimes.read(parameters, "endTime", "23:59:59");
        return new ListOrders(ids, from, to).map(wanted::of);
    }

    @Override
    public ObjectNode encode(Page<Order> page) {
        return Json.object()
                .put("totalNum", page.total())
                .set(
                        "dealDetails",
                        page.items().stream().map(DescribeDealsOperation::view).collect(Json.toArray()));
    }

    private static ObjectNode view(Order order) {
        var moment = Times.local(order.createdAt());
        var node = Json.object()
                .put("dealId", order.id().value())
                .put("dealName", order.id().value())
                .put("instanceType", number(order.type()))
                .put("region", Regions.code(order.region()))
                .put("appId", Ids.app(order.account()))
                .put("goodsNum", order.resources().size())
                .put("creater", order.user().value())
                .put("creatTime", moment)
                .put("overdueTime", NEVER)
                .put("endTime", order.state() == Order.State.UNPAID ? NEVER : moment)
                .put("status", number(order.state()))
                .put("price", order.priceCents());
        var goods = node.putObject("goodsDetail")
                .put("action", order.action().name().toLowerCase(Locale.ROOT));
        var resources = goods.putArray("resourceIds");
        order.resources().forEach(resources::add);
        return node;
    }

    private static int number(ResourceType type) {
        return switch (type) {
            case INSTANCE -> INSTANCES;
            case LOAD_BALANCER -> LOAD_BALANCERS;
            default -> OTHERS;
        };
    }

    /// 1 unpaid, 4 delivered, 5 failed, 7 closed.
    private static int number(Order.State state) {
        return switch (state) {
            case UNPAID -> 1;
            case DELIVERED -> 4;
            case FAILED -> 5;
            case CANCELLED -> 7;
        };
    }
}
