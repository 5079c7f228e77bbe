package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.DescribeListeners;
import io.squall.engine.loadbalancer.DescribeListeners.Described;
import io.squall.errors.TencentError;
import io.squall.model.LoadBalancer.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeLoadBalancerListeners" in the CLB documentation.
record DescribeLoadBalancerListenersOperation() implements LbOperation<Page<Described>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Page<Described>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        var filter = filter(parameters);
        return new DescribeListeners(LbParameters.balancer(parameters), Kind.CLASSIC)
                .map(all -> wanted.of(all.stream().filter(filter).toList()));
    }

    /// The identifiers alone count, where there are some.
    private static Predicate<Described> filter(Parameters parameters) {
        var ids = parameters.optionalTexts("listenerIds", LbParameters.MAX_ITEMS);
        var protocol = parameters.optionalChoice("protocol", ListenerParameters.PROTOCOLS);
        var port = parameters.optionalInteger("loadBalancerPort", 1, LbParameters.MAX_PORT);
        var status = parameters.optionalInteger("status", 0, 1);
        if (!ids.isEmpty()) {
            return described -> ids.contains(described.listener().id().value());
        }
        return described -> protocol.filter(one -> one != described.listener().protocol())
                        .isEmpty()
                && port.filter(one -> one != described.listener().servicePort()).isEmpty()
                && status.filter(one -> one != status(described)).isEmpty();
    }

    private static int status(Described described) {
        return described.ready() ? 1 : 0;
    }

    @Override
    public ObjectNode encode(Page<Described> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set(
                        "listenerSet",
                        page.items().stream()
                                .map(DescribeLoadBalancerListenersOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(Described described) {
        var listener = described.listener();
        var node = Json.object()
                .put("unListenerId", listener.id().value())
                .put("loadBalancerPort", listener.servicePort())
                .put("instancePort", listener.memberPort().orElse(listener.servicePort()))
                .put("protocol", ListenerView.protocol(listener.protocol()))
                .put("status", status(described))
                .put("listenerName", listener.name());
        return ListenerView.tls(ListenerView.balancing(node, listener.balancing()), listener);
    }
}
