package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Listener;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.Set;

/// A listener of a load balancer.
public record FindListener(LoadBalancerId loadBalancer, ListenerId id) implements Query<Listener> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Listener run(Transaction tx) {
        return Listeners.get(Listeners.balancer(tx, loadBalancer), id);
    }
}
