package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.DescribeLoadBalancers;
import io.squall.engine.loadbalancer.DescribeLoadBalancers.Described;
import io.squall.errors.TencentError;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.ResourceType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeLoadBalancers" in the CLB documentation. Conditions that nothing meets give an empty list.
record DescribeLoadBalancersOperation() implements LbOperation<Page<LoadBalancer>> {

    private static final Map<String, Predicate<LoadBalancer>> KINDS = Map.of(
            "0", balancer -> balancer.kind() == Kind.CLASSIC,
            "1", balancer -> balancer.kind() == Kind.APPLICATION,
            "-1", balancer -> true);

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Page<LoadBalancer>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var filter = filter(parameters).and(behind(parameters));
        return new DescribeLoadBalancers()
                .map(all -> wanted.of(
                        all.stream().filter(filter).map(Described::balancer).toList()));
    }

    private static Predicate<Described> filter(Parameters parameters) {
        var kind = parameters.optionalChoice("forward", KINDS).orElseGet(() -> KINDS.get("0"));
        var all = Stream.<Predicate<LoadBalancer>>of(
                        kind,
                        ids(parameters),
                        on(LbParameters.optionalOpen(parameters)
                                .map(open -> balancer -> balancer.place().isPublic() == open)),
                        on(parameters
                                .optionalText("loadBalancerName")
                                .map(name -> balancer -> balancer.name().equals(name))),
                        on(parameters
                                .optionalText("domain")
                                .map(domain ->
                                        balancer -> LbView.domain(balancer).equals(domain))),
                        oneOf(parameters, "loadBalancerVips"),
                        on(parameters.optionalText("searchKey").map(key -> balancer -> matches(balancer, key))),
                        on(parameters
                                .optionalText("projectId")
                                .map(project ->
                                        balancer -> balancer.project().value().equals(project))))
                .reduce(Predicate::and)
                .orElseThrow();
        return described -> all.test(described.balancer());
    }

    private static Predicate<LoadBalancer> on(Optional<Predicate<LoadBalancer>> condition) {
        return condition.orElse(balancer -> true);
    }

    private static Predicate<LoadBalancer> ids(Parameters parameters) {
        var wanted = parameters.optionalTexts("loadBalancerIds", LbParameters.MAX_ITEMS).stream()
                .map(id -> Ids.current(ResourceType.LOAD_BALANCER, id))
                .toList();
        return balancer -> wanted.isEmpty() || wanted.contains(balancer.id().value());
    }

    private static Predicate<LoadBalancer> oneOf(Parameters parameters, String name) {
        var wanted = parameters.optionalTexts(name, LbParameters.MAX_ITEMS);
        return balancer ->
                wanted.isEmpty() || wanted.contains(balancer.place().address().toString());
    }

    private static boolean matches(LoadBalancer balancer, String key) {
        return Stream.of(
                        balancer.name(),
                        LbView.domain(balancer),
                        balancer.place().address().toString())
                .anyMatch(text -> text.contains(key));
    }

    /// Whether instances with such addresses are behind it.
    private static Predicate<Described> behind(Parameters parameters) {
        var open = parameters.optionalTexts("backendWanIps", LbParameters.MAX_ITEMS);
        var internal = parameters.optionalTexts("backendLanIps", LbParameters.MAX_ITEMS);
        Predicate<Described> hasOpen = described -> open.isEmpty()
                || described.backends().stream()
                        .flatMap(backend -> backend.publicAddresses().stream())
                        .anyMatch(address -> open.contains(address.toString()));
        return hasOpen.and(described -> internal.isEmpty()
                || described.backends().stream()
                        .anyMatch(backend -> internal.contains(backend.address().toString())));
    }

    @Override
    public ObjectNode encode(Page<LoadBalancer> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set("loadBalancerSet", page.items().stream().map(LbView::of).collect(Json.toArray()));
    }
}
