package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Rejection.BalancerIsInternal;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Gives a classic load balancer another name or another domain name.
public record ChangeLoadBalancer(LoadBalancerId id, Optional<String> name, Optional<String> domainPrefix)
        implements Command<Job> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.idle(tx, id, Kind.CLASSIC);
        domainPrefix.ifPresent(prefix -> requireFree(tx, balancer, prefix));
        return Balancers.change(
                tx, balancer.named(name.orElse(balancer.name()), domainPrefix.or(balancer::domainPrefix)));
    }

    private static void requireFree(Transaction tx, LoadBalancer balancer, String prefix) {
        if (!balancer.place().isPublic()) {
            throw new BalancerIsInternal(balancer.id()).raise();
        }
        if (!balancer.domainPrefix().equals(Optional.of(prefix))) {
            BuyLoadBalancers.requireFree(tx, prefix);
        }
    }
}
