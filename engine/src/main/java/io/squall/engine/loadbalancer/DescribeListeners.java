package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Listener;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The listeners of a load balancer, which must be of a kind.
public record DescribeListeners(LoadBalancerId id, Kind kind) implements Query<List<DescribeListeners.Described>> {

    /// A listener, and whether it is ready.
    public record Described(Listener listener, boolean ready) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Described> run(Transaction tx) {
        var balancer = Balancers.get(tx, id, kind);
        return balancer.listeners().stream()
                .map(listener -> new Described(listener, balancer.isReady(listener)))
                .toList();
    }
}
