package io.squall.model;

import java.util.Optional;
import java.util.Set;

/// How connections are spread over members.
///
/// @param session how a client comes back to the same member, if it does
/// @param health how it is found out which members are alive, if it is
public record Balancing(Algorithm algorithm, Optional<SessionPersistence> session, Optional<HealthMonitor> health) {

    public enum Algorithm {
        ROUND_ROBIN,
        LEAST_CONNECTION,
        SOURCE_IP
    }

    /// How a client comes back to the same member.
    ///
    /// @param cookieName the program's own cookie
    /// @param seconds how long it does
    public record SessionPersistence(Type type, Optional<String> cookieName, Optional<Integer> seconds) {
        public enum Type {
            SOURCE_IP,
            HTTP_COOKIE,
            APP_COOKIE
        }
    }

    /// How it is found out which members are alive.
    ///
    /// @param enabled whether they are probed at all
    /// @param periodSeconds from one probe to the next
    /// @param timeoutSeconds how long a probe may take
    /// @param maxRetries failed probes until a member counts as dead
    /// @param recoveries good probes until a member counts as alive again
    /// @param httpCode the answer that is a good one
    /// @param httpClasses the hundreds of the answers that are good ones: 2 for 200 to 299
    public record HealthMonitor(
            boolean enabled,
            Optional<Integer> port,
            int periodSeconds,
            int timeoutSeconds,
            Listener.Protocol protocol,
            int maxRetries,
            int recoveries,
            Optional<String> url,
            Optional<Integer> httpCode,
            Set<Integer> httpClasses) {

        public HealthMonitor {
            httpClasses = Set.copyOf(httpClasses);
        }
    }

    public Balancing with(Optional<HealthMonitor> health) {
        return new Balancing(algorithm, session, health);
    }
}
