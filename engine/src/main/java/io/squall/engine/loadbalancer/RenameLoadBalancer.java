package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.Set;

/// Gives a load balancer another name, at once.
///
/// @param kind what it must be
public record RenameLoadBalancer(LoadBalancerId id, Kind kind, String name) implements Command<LoadBalancer> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public LoadBalancer run(Transaction tx) {
        var balancer = Balancers.idle(tx, id, kind);
        return tx.loadBalancers().put(balancer.named(name, balancer.domainPrefix()));
    }
}
