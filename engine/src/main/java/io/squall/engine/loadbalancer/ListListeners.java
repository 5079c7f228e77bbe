package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Listener;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The listeners of a load balancer.
public record ListListeners(LoadBalancerId loadBalancer) implements Query<List<Listener>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Listener> run(Transaction tx) {
        return Listeners.balancer(tx, loadBalancer).listeners();
    }
}
