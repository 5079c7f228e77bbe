package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Balancing;
import io.squall.model.Balancing.HealthMonitor;
import io.squall.model.Listener;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the listeners of a classic load balancer found out about its members.
///
/// @param listener all of them, when absent
public record CheckMembers(LoadBalancerId id, Optional<ListenerId> listener) implements Query<List<CheckMembers.Seen>> {

    /// What a listener found out about a member.
    public record Seen(Listener listener, Backend backend, Health health) {}

    /// Whether a member is alive.
    public enum Health {
        ALIVE,
        DEAD,
        /// It is not probed, or not yet.
        UNKNOWN;

        /// @param ready whether the listener is no longer being made
        static Health of(boolean ready, Balancing balancing, Backend backend) {
            var isProbed =
                    ready && balancing.health().filter(HealthMonitor::enabled).isPresent();
            if (!isProbed) {
                return UNKNOWN;
            }
            return backend.online() ? ALIVE : DEAD;
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public List<Seen> run(Transaction tx) {
        var balancer = Balancers.get(tx, id, Kind.CLASSIC);
        var listeners =
                listener.map(named -> List.of(Listeners.get(balancer, named))).orElseGet(balancer::listeners);
        var backends = Backend.all(tx, balancer, balancer.members());
        return listeners.stream()
                .flatMap(each -> seen(each, balancer.isReady(each), backends))
                .toList();
    }

    private static Stream<Seen> seen(Listener listener, boolean ready, List<Backend> backends) {
        return backends.stream()
                .map(backend -> new Seen(listener, backend, Health.of(ready, listener.balancing(), backend)));
    }
}
