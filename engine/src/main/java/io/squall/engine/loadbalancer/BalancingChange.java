package io.squall.engine.loadbalancer;

import io.squall.model.Balancing;
import io.squall.model.Balancing.Algorithm;
import io.squall.model.Balancing.SessionPersistence;
import io.squall.model.Listener.Protocol;
import java.util.Optional;

/// What is to be different about how connections are spread. What is absent stays.
///
/// @param sessionSeconds how long a client comes back to the same member; 0 for not at all
public record BalancingChange(Optional<Algorithm> algorithm, Optional<Integer> sessionSeconds, HealthChange health) {

    /// Nothing is to be different.
    public static final BalancingChange NONE =
            new BalancingChange(Optional.empty(), Optional.empty(), HealthChange.NONE);

    /// The same with these changes.
    ///
    /// @param protocol what the connections are
    public Balancing to(Balancing present, Protocol protocol) {
        return new Balancing(
                algorithm.orElse(present.algorithm()),
                sessionSeconds.map(seconds -> session(seconds, protocol)).orElse(present.session()),
                present.health().map(health::to));
    }

    private static Optional<SessionPersistence> session(int seconds, Protocol protocol) {
        var type = switch (protocol) {
            case TCP, UDP -> SessionPersistence.Type.SOURCE_IP;
            case HTTP, HTTPS, TERMINATED_HTTPS -> SessionPersistence.Type.HTTP_COOKIE;
        };
        return seconds == 0
                ? Optional.empty()
                : Optional.of(new SessionPersistence(type, Optional.empty(), Optional.of(seconds)));
    }
}
