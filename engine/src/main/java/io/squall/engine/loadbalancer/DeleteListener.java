package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.Rejection.LastListener;
import io.squall.model.Service;
import java.util.Set;

/// Takes a listener off its load balancer, which keeps its last one.
public record DeleteListener(LoadBalancerId loadBalancer, ListenerId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        var balancer = Listeners.balancer(tx, loadBalancer);
        var deleted = Listeners.get(balancer, id);
        if (balancer.listeners().size() == 1) {
            throw new LastListener(loadBalancer).raise();
        }
        tx.loadBalancers()
                .put(balancer.with(balancer.listeners().stream()
                        .filter(listener -> !listener.equals(deleted))
                        .toList()));
        return Done.DONE;
    }
}
