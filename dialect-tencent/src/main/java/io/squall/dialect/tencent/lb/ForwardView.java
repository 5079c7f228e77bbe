package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Times;
import io.squall.dialect.tencent.cvm.InstanceStatus;
import io.squall.engine.loadbalancer.Backend;
import io.squall.engine.loadbalancer.DescribeApplications.Probed;
import io.squall.engine.loadbalancer.DescribeApplications.Served;
import io.squall.model.Balancing.Algorithm;
import io.squall.model.Listener;
import io.squall.model.Listener.Layer;
import io.squall.model.Listener.Rule;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Listeners of load balancers for applications as the answers show them.
final class ForwardView {

    private ForwardView() {}

    /// What every answer says of a listener.
    static ObjectNode head(Listener listener) {
        return Json.object()
                .put("listenerId", listener.id().value())
                .put("listenerName", listener.name())
                .put("protocol", ListenerView.protocol(listener.protocol()))
                .put("protocolType", ListenerView.word(listener.protocol()).toLowerCase(Locale.ROOT))
                .put("loadBalancerPort", listener.servicePort());
    }

    /// A listener that looks at requests has rules; another spreads connections itself.
    static ObjectNode of(Listener listener) {
        var node = switch (listener.protocol().layer()) {
            case CONNECTIONS ->
                ListenerView.probing(head(listener), listener.balancing()).put("scheduler", scheduler(listener));
            case REQUESTS -> ListenerView.tls(head(listener), listener);
        };
        return node.set(
                "rules", listener.rules().stream().map(ForwardView::rule).collect(Json.toArray()));
    }

    private static String scheduler(Listener listener) {
        return listener.balancing().algorithm() == Algorithm.LEAST_CONNECTION ? "least_conn" : "wrr";
    }

    private static ObjectNode rule(Rule rule) {
        return ListenerView.balancing(head(rule), rule.balancing());
    }

    private static ObjectNode head(Rule rule) {
        return Json.object()
                .put("locationId", rule.id().value())
                .put("domain", rule.domain())
                .put("url", rule.url());
    }

    /// Adds who is behind a listener: by its rules, if it looks at requests.
    static ObjectNode members(ObjectNode node, Served served, Function<Probed, ObjectNode> view) {
        if (served.listener().protocol().layer() == Layer.CONNECTIONS) {
            return node.set("backends", all(served.members(), view));
        }
        return node.set(
                "rules",
                served.rules().stream()
                        .map(rule -> head(rule.rule()).set("backends", all(rule.members(), view)))
                        .collect(Json.toArray()));
    }

    private static ArrayNode all(List<Probed> members, Function<Probed, ObjectNode> view) {
        return members.stream().map(view).collect(Json.toArray());
    }

    /// A member with its instance.
    static ObjectNode of(Listener listener, Probed probed) {
        var backend = probed.backend();
        var instance = backend.instance();
        var node = Json.object()
                .put("instanceName", instance.name())
                .put("lanIp", backend.address().toString());
        var addresses = node.putArray("wanIpSet");
        backend.publicAddresses().forEach(address -> addresses.add(address.toString()));
        return node.put("instanceStatus", InstanceStatus.of(instance))
                .put("port", port(listener, backend))
                .put("weight", backend.member().weight())
                .put("unInstanceId", instance.id().value())
                .put("addTimestamp", Times.local(backend.member().addedAt()));
    }

    static int port(Listener listener, Backend backend) {
        return backend.member().port().or(listener::memberPort).orElse(listener.servicePort());
    }
}
