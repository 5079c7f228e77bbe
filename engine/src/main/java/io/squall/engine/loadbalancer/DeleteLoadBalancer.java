package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Removal;
import io.squall.engine.Transaction;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.Set;

/// Deletes a load balancer with its listeners, and gives its address back.
public record DeleteLoadBalancer(LoadBalancerId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        Removal.remove(tx, Listeners.balancer(tx, id));
        return Done.DONE;
    }
}
