package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The members of a classic load balancer.
public record DescribeMembers(LoadBalancerId id) implements Query<List<Backend>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public List<Backend> run(Transaction tx) {
        var balancer = Balancers.get(tx, id, Kind.CLASSIC);
        return Backend.all(tx, balancer, balancer.members());
    }
}
