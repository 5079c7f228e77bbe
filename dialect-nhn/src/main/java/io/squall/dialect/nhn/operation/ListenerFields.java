package io.squall.dialect.nhn.operation;

import io.squall.dialect.Fields;
import io.squall.engine.loadbalancer.ListenerSpec;
import io.squall.engine.loadbalancer.MemberSpec;
import io.squall.model.InstanceId;
import io.squall.model.LoadBalancer.Algorithm;
import io.squall.model.LoadBalancer.HealthMonitor;
import io.squall.model.LoadBalancer.Protocol;
import io.squall.model.LoadBalancer.SessionPersistence;
import java.util.Map;
import java.util.Optional;

/// Reads what a listener is to be. The draft spells some members in several ways; all are taken.
final class ListenerFields {

    private static final int MAX_PORT = 65_535;
    private static final int DEFAULT_CONNECTION_LIMIT = 2000;
    private static final int DEFAULT_HTTP_CODE = 200;
    private static final int MIN_HTTP_CODE = 100;
    private static final int MAX_HTTP_CODE = 599;
    private static final int MAX_WEIGHT = 256;
    private static final Map<String, Algorithm> ALGORITHMS = Wire.choices(Algorithm.values(), Enum::name);
    private static final Map<String, Protocol> PROTOCOLS = Wire.choices(Protocol.values(), Enum::name);
    private static final Map<String, Protocol> PROBES =
            Map.of("TCP", Protocol.TCP, "HTTP", Protocol.HTTP, "HTTPS", Protocol.HTTPS);
    private static final Map<String, SessionPersistence.Type> PERSISTENCE_TYPES =
            Wire.choices(SessionPersistence.Type.values(), Enum::name);

    private ListenerFields() {}

    static ListenerSpec read(Fields listener) {
        return new ListenerSpec(
                listener.choice("algorithm", ALGORITHMS),
                listener.optionalInteger(
                                listener.spelt("connectionLimit", "connection_limit"),
                                Integer.MIN_VALUE,
                                Integer.MAX_VALUE)
                        .orElse(DEFAULT_CONNECTION_LIMIT),
                listener.choice("protocol", PROTOCOLS),
                certificate(listener),
                listener.integer(listener.spelt("servicePort", "service_port"), 1, MAX_PORT),
                listener.optionalInteger(listener.spelt("memberPort", "member_port"), 1, MAX_PORT),
                listener.optionalObject(listener.spelt("sessionPersistence", "session_persistence"))
                        .map(ListenerFields::persistence),
                listener.optionalObject(listener.spelt("healthMonitor", "health_monitor"))
                        .map(ListenerFields::monitor),
                listener.optionalObjects("members").stream()
                        .map(ListenerFields::member)
                        .toList());
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
                        : fields.optionalText(cookieName));
    }

    /// The limits of period, timeout and retries are the service's own.
    private static HealthMonitor monitor(Fields fields) {
        var protocol = fields.choice("protocol", PROBES);
        var http = protocol != Protocol.TCP;
        var code = fields.optionalInteger(fields.spelt("httpCode", "http_code"), MIN_HTTP_CODE, MAX_HTTP_CODE);
        return new HealthMonitor(
                fields.optionalInteger("port", 1, MAX_PORT),
                fields.integer("period", 1, Integer.MAX_VALUE),
                fields.integer("timeout", 1, Integer.MAX_VALUE),
                protocol,
                fields.integer(fields.spelt("maxRetries", "retries", "max_retries"), 0, Integer.MAX_VALUE),
                fields.optionalText("url").filter(url -> http),
                http ? Optional.of(code.orElse(DEFAULT_HTTP_CODE)) : Optional.empty());
    }

    static MemberSpec member(Fields member) {
        var instance = new InstanceId(member.text(member.spelt("serverId", "server_id")));
        return new MemberSpec(
                instance, member.optionalInteger("weight", 1, MAX_WEIGHT).orElse(1));
    }
}
