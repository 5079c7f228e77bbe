package io.squall.dialect.nhn.operation;

import io.squall.dialect.Fields;
import io.squall.engine.loadbalancer.ListenerSpec;
import io.squall.engine.loadbalancer.MemberSpec;
import io.squall.engine.loadbalancer.TlsChoice;
import io.squall.model.Balancing;
import io.squall.model.Balancing.Algorithm;
import io.squall.model.Balancing.HealthMonitor;
import io.squall.model.Balancing.SessionPersistence;
import io.squall.model.InstanceId;
import io.squall.model.Listener.Protocol;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a listener is to be. The draft spells some members in several ways; all are taken.
final class ListenerFields {

    private static final int MAX_PORT = 65_535;
    private static final int DEFAULT_CONNECTION_LIMIT = 2000;
    private static final int DEFAULT_HTTP_CODE = 200;
    private static final int MIN_HTTP_CODE = 100;
    private static final int MAX_HTTP_CODE = 599;
    private static final int MAX_WEIGHT = 256;
    private static final Map<String, Algorithm> ALGORITHMS = Wire.choices(Algorithm.values(), Enum::name);
    private static final Map<String, Protocol> PROTOCOLS =
            Wire.choices(EnumSet.complementOf(EnumSet.of(Protocol.UDP)).toArray(Protocol[]::new), Enum::name);
    private static final Map<String, Protocol> PROBES =
            Map.of("TCP", Protocol.TCP, "HTTP", Protocol.HTTP, "HTTPS", Protocol.HTTPS);
    private static final Map<String, SessionPersistence.Type> PERSISTENCE_TYPES =
            Wire.choices(SessionPersistence.Type.values(), Enum::name);

    private ListenerFields() {}

    static ListenerSpec read(Fields listener) {
        var algorithm = listener.choice("algorithm", ALGORITHMS);
        var connectionLimit = listener.optionalInteger(
                        listener.spelt("connectionLimit", "connection_limit"), Integer.MIN_VALUE, Integer.MAX_VALUE)
                .orElse(DEFAULT_CONNECTION_LIMIT);
        return new ListenerSpec(
                "",
                listener.choice("protocol", PROTOCOLS),
                listener.integer(listener.spelt("servicePort", "service_port"), 1, MAX_PORT),
                listener.optionalInteger(listener.spelt("memberPort", "member_port"), 1, MAX_PORT),
                connectionLimit,
                certificate(listener).map(TlsChoice::known),
                balancing(listener, algorithm),
                listener.optionalObjects("members").stream()
                        .map(ListenerFields::member)
                        .toList());
    }

    private static Balancing balancing(Fields listener, Algorithm algorithm) {
        return new Balancing(
                algorithm,
                listener.optionalObject(listener.spelt("sessionPersistence", "session_persistence"))
                        .map(ListenerFields::persistence),
                listener.optionalObject(listener.spelt("healthMonitor", "health_monitor"))
                        .map(ListenerFields::monitor));
    }

    private static Optional<String> certificate(Fields listener) {
        return listener.optionalText("protocol").equals(Optional.of(Protocol.TERMINATED_HTTPS.name()))
                ? Optional.of(listener.text("certificate"))
                : listener.optionalText("certificate").filter(name -> !name.isEmpty());
    }

    private static SessionPersistence persistence(Fields fields) {
        var type = fields.choice("type", PERSISTENCE_TYPES);
        var cookieName = fields.spelt("cookieName", "cookie_name");
        return new SessionPersistence(
                type,
                type == SessionPersistence.Type.APP_COOKIE
                        ? Optional.of(fields.text(cookieName))
                        : fields.optionalText(cookieName),
                Optional.empty());
    }

    /// The limits of period, timeout and retries are the service's own.
    private static HealthMonitor monitor(Fields fields) {
        var protocol = fields.choice("protocol", PROBES);
        var http = protocol != Protocol.TCP;
        var code = fields.optionalInteger(fields.spelt("httpCode", "http_code"), MIN_HTTP_CODE, MAX_HTTP_CODE);
        return new HealthMonitor(
                true,
                fields.optionalInteger("port", 1, MAX_PORT),
                fields.integer("period", 1, Integer.MAX_VALUE),
                fields.integer("timeout", 1, Integer.MAX_VALUE),
                protocol,
                fields.integer(fields.spelt("maxRetries", "retries", "max_retries"), 0, Integer.MAX_VALUE),
                1,
                fields.optionalText("url").filter(url -> http),
                http ? Optional.of(code.orElse(DEFAULT_HTTP_CODE)) : Optional.empty(),
                Set.of());
    }

    static MemberSpec member(Fields member) {
        var instance = new InstanceId(member.text(member.spelt("serverId", "server_id")));
        return new MemberSpec(
                instance,
                Optional.empty(),
                member.optionalInteger("weight", 1, MAX_WEIGHT).orElse(1));
    }
}
