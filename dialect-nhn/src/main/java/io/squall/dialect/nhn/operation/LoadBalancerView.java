package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.loadbalancer.AddressedLoadBalancer;
import io.squall.engine.loadbalancer.MemberStatus;
import io.squall.model.Balancing.HealthMonitor;
import io.squall.model.Balancing.SessionPersistence;
import io.squall.model.Ipv4Address;
import io.squall.model.Listener;
import io.squall.model.Listener.Tls;
import io.squall.model.Member;
import io.squall.model.SubnetId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How much of a load balancer is shown: everything, what `fields` names, or with `detail=false` its id and name.
///
/// @param fields the members to show, as the draft spells them; all, when empty
record LoadBalancerView(Set<String> fields) {

    static final LoadBalancerView FULL = new LoadBalancerView(Set.of());
    static final String PROVIDER = "haproxy";

    private static final Set<String> BRIEF = Set.of("id", "name");
    private static final List<String> KNOWN = List.of("id", "name", "subnet_id", "provider", "listeners");

    LoadBalancerView {
        fields = Set.copyOf(fields);
    }

    static LoadBalancerView of(NhnRequest request) {
        var detailed = request.optional("detail").map(LoadBalancerView::isTrue).orElse(true);
        var fields = new LinkedHashSet<String>();
        request.optional("fields").ifPresent(names -> fields.addAll(Arrays.asList(names.split(",", -1))));
        for (var field : fields) {
            if (!KNOWN.contains(field)) {
                throw NhnRequest.invalid("query parameter fields must be some of " + String.join(", ", KNOWN));
            }
        }
        if (!fields.isEmpty()) {
            return new LoadBalancerView(fields);
        }
        return detailed ? FULL : new LoadBalancerView(BRIEF);
    }

    private static boolean isTrue(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw NhnRequest.invalid("query parameter detail must be true or false");
        };
    }

    ObjectNode show(AddressedLoadBalancer addressed) {
        var balancer = addressed.balancer();
        var node = Json.object()
                .put("id", balancer.id().value())
                .put("name", balancer.name())
                .put("description", balancer.description())
                .put("subnetId", balancer.place().subnet().map(SubnetId::value).orElse(null))
                .put("provider", PROVIDER)
                .put("ipAddress", addressed.address().toString())
                .put(
                        "floatingIpAddress",
                        addressed.floatingIp().map(Ipv4Address::toString).orElse(null));
        node.set(
                "listeners",
                balancer.listeners().stream().map(LoadBalancerView::listener).collect(Json.toArray()));
        return fields.isEmpty() ? node : node.retain(shown());
    }

    private List<String> shown() {
        return fields.stream()
                .map(field -> field.equals("subnet_id") ? "subnetId" : field)
                .toList();
    }

    static ObjectNode listener(Listener listener) {
        var node = Json.object()
                .put("id", listener.id().value())
                .put("algorithm", listener.balancing().algorithm().name())
                .put("connectionLimit", listener.connectionLimit())
                .put("protocol", listener.protocol().name())
                .put("certificate", listener.tls().map(Tls::certificate).orElse(null))
                .put("servicePort", listener.servicePort())
                .put("memberPort", listener.memberPort().orElse(listener.servicePort()));
        node.set(
                "sessionPersistence",
                orNull(listener.balancing()
                        .session()
                        .map(LoadBalancerView::persistence)
                        .orElse(null)));
        node.set(
                "healthMonitor",
                orNull(listener.balancing()
                        .health()
                        .map(LoadBalancerView::monitor)
                        .orElse(null)));
        node.set(
                "members",
                listener.members().stream().map(LoadBalancerView::member).collect(Json.toArray()));
        return node;
    }

    private static JsonNode orNull(@Nullable ObjectNode node) {
        return node == null ? Json.nothing() : node;
    }

    private static ObjectNode persistence(SessionPersistence persistence) {
        return Json.object()
                .put("type", persistence.type().name())
                .put("cookieName", persistence.cookieName().orElse(null));
    }

    private static ObjectNode monitor(HealthMonitor monitor) {
        return Json.object()
                .put("port", monitor.port().orElse(null))
                .put("period", monitor.periodSeconds())
                .put("timeout", monitor.timeoutSeconds())
                .put("protocol", monitor.protocol().name())
                .put("maxRetries", monitor.maxRetries())
                .put("url", monitor.url().orElse(null))
                .put("httpCode", monitor.httpCode().orElse(null));
    }

    private static ObjectNode member(Member member) {
        return Json.object()
                .put("id", member.id().value())
                .put("serverId", member.instance().value())
                .put("weight", member.weight());
    }

    /// A member asked for by itself tells its status too.
    static ObjectNode member(MemberStatus status) {
        return member(status.member()).put("status", status.online() ? "online" : "offline");
    }
}
