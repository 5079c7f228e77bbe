package io.squall.dialect.tencent.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.floatingip.DescribeFloatingIps;
import io.squall.engine.floatingip.DescribeFloatingIps.Described;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeEip" in the EIP documentation. Conditions that nothing meets give an empty list.
record DescribeEipOperation() implements EipOperation<Page<Described>> {

    private static final int MAX_VALUES = 100;
    private static final int NAT = 1;
    private static final Set<String> STATUSES = Set.of("0", "1", "2", "3", "4", "6", "9");
    private static final Map<String, Comparator<Described>> ORDERS = Map.of(
            "eipId", Comparator.comparing(EipView::id),
            "eip", Comparator.comparing(described -> described.floatingIp().address()),
            "ispId", Comparator.comparingInt(described -> EipView.BGP),
            "status", Comparator.comparingInt(EipView::status),
            "unInstanceId", Comparator.comparing(EipView::instance),
            "arrears", Comparator.comparing(Described::suspended),
            "createdAt",
                    Comparator.comparing(described -> described.floatingIp().createdAt()));

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<Described>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var filter = filter(parameters);
        var order = order(parameters);
        return new DescribeFloatingIps()
                .map(all -> wanted.of(order.apply(all.stream().filter(filter)).toList()));
    }

    private static Predicate<Described> filter(Parameters parameters) {
        return Stream.<Predicate<Described>>of(
                        oneOf(parameters, "eipIds", EipView::id),
                        oneOf(parameters, "eips", EipView::address),
                        oneOf(parameters, "unInstanceIds", ResourceType.INSTANCE, EipView::instance),
                        oneOf(parameters, "networkInterfaceIds", EipView::networkInterface),
                        on(parameters
                                .optionalText("privateIpAddress")
                                .map(address -> described ->
                                        EipView.privateAddress(described).equals(address))),
                        on(parameters
                                .optionalText("searchKey")
                                .map(key -> described ->
                                        described.floatingIp().name().contains(key))),
                        statuses(parameters),
                        on(parameters.optionalInteger("type", 0, NAT).map(type -> described -> type != NAT)))
                .reduce(Predicate::and)
                .orElseThrow();
    }

    private static Predicate<Described> oneOf(Parameters parameters, String name, Function<Described, String> value) {
        return oneOf(parameters.optionalTexts(name, MAX_VALUES), value);
    }

    private static Predicate<Described> oneOf(
            Parameters parameters, String name, ResourceType type, Function<Described, String> value) {
        return oneOf(
                parameters.optionalTexts(name, MAX_VALUES).stream()
                        .map(id -> Ids.current(type, id))
                        .toList(),
                value);
    }

    private static Predicate<Described> oneOf(List<String> wanted, Function<Described, String> value) {
        return described -> wanted.isEmpty() || wanted.contains(value.apply(described));
    }

    private static Predicate<Described> on(Optional<Predicate<Described>> condition) {
        return condition.orElse(described -> true);
    }

    private static Predicate<Described> statuses(Parameters parameters) {
        var wanted = parameters.optionalTexts("status", MAX_VALUES);
        if (!STATUSES.containsAll(wanted)) {
            throw parameters.wrong("status", "must be one of 0, 1, 2, 3, 4, 6, 9");
        }
        return oneOf(wanted, described -> Integer.toString(EipView.status(described)));
    }

    private static UnaryOperator<Stream<Described>> order(Parameters parameters) {
        var descending = parameters.optionalInteger("orderType", 0, 1).orElse(1) == 1;
        return parameters
                .optionalChoice("orderBy", ORDERS)
                .map(order -> descending ? order.reversed() : order)
                .<UnaryOperator<Stream<Described>>>map(order -> all -> all.sorted(order))
                .orElse(all -> all);
    }

    @Override
    public ObjectNode encode(Page<Described> page) {
        var answer = Json.object();
        answer.putObject("data")
                .set("eipSet", page.items().stream().map(EipView::of).collect(Json.toArray()));
        return answer.put("totalCount", page.total());
    }
}
