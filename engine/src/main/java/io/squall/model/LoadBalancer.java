package io.squall.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Spreads connections over instances.
public record LoadBalancer(
        LoadBalancerId id,
        AccountId account,
        RegionId region,
        ProjectId project,
        String name,
        String description,
        SubnetId subnet,
        PortId port,
        List<Listener> listeners,
        Instant createdAt)
        implements Regional {

    public LoadBalancer {
        listeners = List.copyOf(listeners);
    }

    public LoadBalancer with(List<Listener> listeners) {
        return new LoadBalancer(id, account, region, project, name, description, subnet, port, listeners, createdAt);
    }

    /// One port on which a load balancer accepts connections.
    ///
    /// @param memberPort where the members listen; the service port, when absent
    /// @param certificate the name of the certificate, when TLS ends here
    public record Listener(
            ListenerId id,
            Algorithm algorithm,
            int connectionLimit,
            Protocol protocol,
            Optional<String> certificate,
            int servicePort,
            Optional<Integer> memberPort,
            Optional<SessionPersistence> sessionPersistence,
            Optional<HealthMonitor> healthMonitor,
            List<Member> members) {

        public Listener {
            members = List.copyOf(members);
        }

        public Listener with(List<Member> members) {
            return new Listener(
                    id,
                    algorithm,
                    connectionLimit,
                    protocol,
                    certificate,
                    servicePort,
                    memberPort,
                    sessionPersistence,
                    healthMonitor,
                    members);
        }
    }

    public enum Algorithm {
        ROUND_ROBIN,
        LEAST_CONNECTION,
        SOURCE_IP
    }

    public enum Protocol {
        TCP,
        HTTP,
        HTTPS,
        TERMINATED_HTTPS
    }

    /// How a client comes back to the same member.
    ///
    /// @param cookieName the program's own cookie
    public record SessionPersistence(Type type, Optional<String> cookieName) {
        public enum Type {
            SOURCE_IP,
            HTTP_COOKIE,
            APP_COOKIE
        }
    }

    /// How a listener finds out which members are alive.
    ///
    /// @param periodSeconds from one probe to the next
    /// @param timeoutSeconds how long a probe may take
    /// @param maxRetries failed probes until a member counts as dead
    public record HealthMonitor(
            Optional<Integer> port,
            int periodSeconds,
            int timeoutSeconds,
            Protocol protocol,
            int maxRetries,
            Optional<String> url,
            Optional<Integer> httpCode) {}

    /// An instance behind a listener.
    ///
    /// @param weight its share of the connections
    public record Member(MemberId id, InstanceId instance, int weight) {}
}
