package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The caller's load balancers, or one of them.
public record ListLoadBalancers(Optional<LoadBalancerId> id) implements Query<List<AddressedLoadBalancer>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<AddressedLoadBalancer> run(Transaction tx) {
        var balancers = id.map(one -> List.of(Listeners.balancer(tx, one))).orElseGet(tx.loadBalancers()::list);
        return balancers.stream()
                .map(balancer -> AddressedLoadBalancer.of(tx, balancer))
                .toList();
    }
}
