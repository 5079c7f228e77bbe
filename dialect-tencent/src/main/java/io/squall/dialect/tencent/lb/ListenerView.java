package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.cvm.InstanceStatus;
import io.squall.engine.loadbalancer.Backend;
import io.squall.model.Balancing;
import io.squall.model.Balancing.Algorithm;
import io.squall.model.Balancing.HealthMonitor;
import io.squall.model.Balancing.SessionPersistence;
import io.squall.model.Listener;
import io.squall.model.Listener.Protocol;
import io.squall.model.Listener.Tls;
import io.squall.model.ResourceType;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Listeners as the answers show them.
final class ListenerView {

    private ListenerView() {}

    static int protocol(Protocol protocol) {
        return switch (protocol) {
            case HTTP -> 1;
            case TCP -> 2;
            case UDP -> 3;
            case HTTPS, TERMINATED_HTTPS -> 4;
        };
    }

    /// What they are called: "HTTPS".
    static String word(Protocol protocol) {
        return protocol == Protocol.TERMINATED_HTTPS ? "HTTPS" : protocol.name();
    }

    /// Adds what new ones are called.
    static ObjectNode ids(ObjectNode node, List<Listener> listeners) {
        var ids = node.putArray("listenerIds");
        listeners.forEach(listener -> ids.add(listener.id().value()));
        return node;
    }

    /// What is said of how connections are spread.
    static ObjectNode balancing(ObjectNode node, Balancing balancing) {
        probing(node, balancing).put("httpHash", algorithm(balancing.algorithm()));
        balancing
                .health()
                .ifPresent(health -> node.put("httpCode", mask(health))
                        .put("httpCheckPath", health.url().orElse("")));
        return node;
    }

    /// The same where no requests are looked at.
    static ObjectNode probing(ObjectNode node, Balancing balancing) {
        node.put(
                "sessionExpire",
                balancing.session().flatMap(SessionPersistence::seconds).orElse(0));
        balancing
                .health()
                .ifPresent(health -> node.put("healthSwitch", health.enabled() ? 1 : 0)
                        .put("timeOut", health.timeoutSeconds())
                        .put("intervalTime", health.periodSeconds())
                        .put("healthNum", health.recoveries())
                        .put("unhealthNum", health.maxRetries()));
        return node;
    }

    private static int mask(HealthMonitor health) {
        return health.httpClasses().stream()
                .mapToInt(hundreds -> 1 << (hundreds - 1))
                .sum();
    }

    private static String algorithm(Algorithm algorithm) {
        return switch (algorithm) {
            case ROUND_ROBIN -> "wrr";
            case SOURCE_IP -> "ip_hash";
            case LEAST_CONNECTION -> "least_conn";
        };
    }

    static ObjectNode tls(ObjectNode node, Listener listener) {
        return node.put("SSLMode", listener.tls().map(ListenerView::mode).orElse(""))
                .put("certId", listener.tls().map(Tls::certificate).orElse(""))
                .put("certCaId", listener.tls().flatMap(Tls::authority).orElse(""));
    }

    private static String mode(Tls tls) {
        return tls.authority().isPresent() ? "mutual" : "unidirectional";
    }

    /// A member with its instance, as classic load balancers show it.
    static ObjectNode of(Backend backend) {
        var instance = backend.instance();
        var node = Json.object()
                .put("instanceId", Ids.hex(ResourceType.INSTANCE, instance.id().value()))
                .put("unInstanceId", instance.id().value())
                .put("weight", backend.member().weight())
                .put("instanceName", instance.name())
                .put("lanIp", backend.address().toString());
        var addresses = node.putArray("wanIpSet");
        backend.publicAddresses().forEach(address -> addresses.add(address.toString()));
        return node.put("instanceStatus", InstanceStatus.of(instance));
    }
}
