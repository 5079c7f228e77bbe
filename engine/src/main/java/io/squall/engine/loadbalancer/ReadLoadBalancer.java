package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.Set;

/// A load balancer, which must be of a kind.
public record ReadLoadBalancer(LoadBalancerId id, Kind kind) implements Query<LoadBalancer> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public LoadBalancer run(Transaction tx) {
        return Balancers.get(tx, id, kind);
    }
}
