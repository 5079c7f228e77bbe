package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.LoadBalancer;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The caller's load balancers of its region with everyone who is behind them.
public record DescribeLoadBalancers() implements Query<List<DescribeLoadBalancers.Described>> {

    /// A load balancer with everyone who is behind it.
    public record Described(LoadBalancer balancer, List<Backend> backends) {
        public Described {
            backends = List.copyOf(backends);
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Described> run(Transaction tx) {
        return tx.loadBalancers().list().stream()
                .map(balancer -> new Described(
                        balancer,
                        Backend.all(tx, balancer, balancer.everyMember().toList())))
                .toList();
    }
}
