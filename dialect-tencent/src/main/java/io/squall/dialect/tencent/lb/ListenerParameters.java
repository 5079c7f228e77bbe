package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.loadbalancer.BalancingChange;
import io.squall.engine.loadbalancer.CertificateChoice;
import io.squall.engine.loadbalancer.HealthChange;
import io.squall.engine.loadbalancer.ListenerSpec;
import io.squall.engine.loadbalancer.TlsChoice;
import io.squall.model.Balancing;
import io.squall.model.Balancing.Algorithm;
import io.squall.model.Balancing.HealthMonitor;
import io.squall.model.Listener.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The parameters that say what a listener, or a rule of one, is to be.
final class ListenerParameters {

    static final Map<String, Protocol> PROTOCOLS =
            Map.of("1", Protocol.HTTP, "2", Protocol.TCP, "3", Protocol.UDP, "4", Protocol.TERMINATED_HTTPS);
    static final Map<String, Algorithm> ALGORITHMS = Map.of(
            "wrr", Algorithm.ROUND_ROBIN, "ip_hash", Algorithm.SOURCE_IP, "least_conn", Algorithm.LEAST_CONNECTION);

    private static final int MAX_NAME = 60;
    private static final int MIN_SESSION = 30;
    private static final int MAX_SESSION = 3600;
    private static final int MIN_TIMEOUT = 2;
    private static final int MAX_TIMEOUT = 60;
    private static final int MIN_INTERVAL = 5;
    private static final int MAX_INTERVAL = 300;
    private static final int MIN_PROBES = 2;
    private static final int MAX_PROBES = 10;
    private static final int MAX_PATH = 80;
    static final int CLASSES = 5;
    private static final int ALL_CLASSES = (1 << CLASSES) - 1;
    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final Map<String, Boolean> MUTUAL = Map.of("unidirectional", false, "mutual", true);
    private static final List<String> CERTIFICATES = List.of("certId", "certContent", "certCaId", "certCaContent");
    private static final String PEM = "-----BEGIN ";

    private ListenerParameters() {}

    /// What is so where nothing is said.
    static Balancing usual(Protocol protocol) {
        var health = new HealthMonitor(
                true,
                Optional.empty(),
                MIN_INTERVAL,
                MIN_TIMEOUT,
                isHttp(protocol) ? Protocol.HTTP : protocol,
                3,
                3,
                Optional.of("/"),
                Optional.empty(),
                classes(ALL_CLASSES));
        return new Balancing(Algorithm.ROUND_ROBIN, Optional.empty(), Optional.of(health));
    }

    /// A listener of a classic load balancer.
    static ListenerSpec classic(Parameters listener) {
        var memberPort = listener.integer("instancePort", 1, LbParameters.MAX_PORT);
        return of(listener, listener.choice("protocol", PROTOCOLS), Optional.of(memberPort), change(listener));
    }

    /// @param memberPort where the members listen that have no port of their own
    /// @param change what is to be different from the usual about how connections are spread
    static ListenerSpec of(
            Parameters listener, Protocol protocol, Optional<Integer> memberPort, BalancingChange change) {
        var port = listener.integer("loadBalancerPort", 1, LbParameters.MAX_PORT);
        var tls = tls(listener);
        if (protocol == Protocol.TERMINATED_HTTPS && tls.isEmpty()) {
            throw listener.wrong("SSLMode", "is required");
        }
        return new ListenerSpec(
                name(listener).orElse(""),
                protocol,
                port,
                memberPort,
                UNLIMITED,
                tls.filter(choice -> protocol == Protocol.TERMINATED_HTTPS),
                balancing(listener, protocol, change),
                List.of());
    }

    static Optional<String> name(Parameters listener) {
        return listener.optionalText("listenerName", MAX_NAME);
    }

    /// How connections are to be spread.
    static Balancing balancing(Parameters parameters, Protocol protocol) {
        return balancing(parameters, protocol, change(parameters));
    }

    private static Balancing balancing(Parameters parameters, Protocol protocol, BalancingChange change) {
        var balancing = change.to(usual(protocol), protocol);
        balancing
                .health()
                .filter(health -> health.timeoutSeconds() >= health.periodSeconds())
                .ifPresent(health -> {
                    throw parameters.wrong("timeOut", "must be below intervalTime");
                });
        return balancing;
    }

    /// What is to be different about that.
    static BalancingChange change(Parameters parameters) {
        return new BalancingChange(
                parameters.optionalChoice("httpHash", ALGORITHMS), sessionSeconds(parameters), health(parameters));
    }

    private static Optional<Integer> sessionSeconds(Parameters parameters) {
        return parameters.optionalInteger("sessionExpire", 0, MAX_SESSION).map(seconds -> {
            if (seconds > 0 && seconds < MIN_SESSION) {
                throw parameters.wrong(
                        "sessionExpire", "must be 0, or from %d to %d".formatted(MIN_SESSION, MAX_SESSION));
            }
            return seconds;
        });
    }

    private static HealthChange health(Parameters parameters) {
        return new HealthChange(
                parameters.optionalBoolean("healthSwitch"),
                parameters.optionalInteger("timeOut", MIN_TIMEOUT, MAX_TIMEOUT),
                parameters.optionalInteger("intervalTime", MIN_INTERVAL, MAX_INTERVAL),
                parameters.optionalInteger("healthNum", MIN_PROBES, MAX_PROBES),
                parameters.optionalInteger("unhealthNum", MIN_PROBES, MAX_PROBES),
                parameters.optionalInteger("httpCode", 1, ALL_CLASSES).map(ListenerParameters::classes),
                parameters.optionalText("httpCheckPath", MAX_PATH));
    }

    /// The same with every value given, as for all listeners at once.
    static HealthChange wholeHealth(Parameters parameters) {
        var timeout = parameters.integer("timeOut", MIN_TIMEOUT, MAX_TIMEOUT);
        var interval = parameters.integer("intervalTime", MIN_INTERVAL, MAX_INTERVAL);
        if (timeout >= interval) {
            throw parameters.wrong("timeOut", "must be below intervalTime");
        }
        return new HealthChange(
                Optional.of(parameters.integer("switch", 0, 1) == 1),
                Optional.of(timeout),
                Optional.of(interval),
                Optional.of(parameters.integer("healthNum", MIN_PROBES, MAX_PROBES)),
                Optional.of(parameters.integer("unhealthNum", MIN_PROBES, MAX_PROBES)),
                Optional.empty(),
                Optional.empty());
    }

    /// 1 for 1xx, 2 for 2xx, 4 for 3xx, 8 for 4xx, 16 for 5xx.
    private static Set<Integer> classes(int mask) {
        return IntStream.rangeClosed(1, CLASSES)
                .filter(hundreds -> (mask & 1 << (hundreds - 1)) != 0)
                .boxed()
                .collect(Collectors.toSet());
    }

    /// How TLS is to end from now on; as before, if nothing is said.
    static Optional<TlsChoice> changedTls(Parameters listener) {
        var brought = CERTIFICATES.stream().filter(listener::has).findFirst();
        if (brought.isPresent() && !listener.has("SSLMode")) {
            throw listener.wrong("SSLMode", "is required with " + brought.get());
        }
        return tls(listener);
    }

    /// How TLS is to end, if `SSLMode` is there.
    static Optional<TlsChoice> tls(Parameters listener) {
        return listener.optionalChoice("SSLMode", MUTUAL)
                .map(mutual -> new TlsChoice(
                        certificate(listener, "certId", "certContent", "certKey", "certName"),
                        mutual
                                ? Optional.of(certificate(listener, "certCaId", "certCaContent", "certCaName"))
                                : Optional.empty()));
    }

    /// One of the account's by its identifier, or one that is brought along with all that belongs to it.
    private static CertificateChoice certificate(Parameters listener, String id, String content, String... others) {
        if (listener.has(id)) {
            return new CertificateChoice.Known(listener.text(id));
        }
        if (!listener.has(content)) {
            throw listener.wrong(id, "or %s is required".formatted(content));
        }
        if (!listener.text(content).stripLeading().startsWith(PEM)) {
            throw listener.wrong(content, "is no PEM");
        }
        for (var other : others) {
            listener.text(other);
        }
        return new CertificateChoice.Brought();
    }

    private static boolean isHttp(Protocol protocol) {
        return protocol == Protocol.HTTP || protocol == Protocol.TERMINATED_HTTPS;
    }
}
