package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancerId;
import io.squall.model.Rejection.BalancerIsInternal;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Puts a public load balancer of any kind behind other security groups than before; behind none, if there are none.
public record ProtectLoadBalancer(LoadBalancerId id, List<SecurityGroupId> groups) implements Command<LoadBalancer> {

    public ProtectLoadBalancer {
        groups = groups.stream().distinct().toList();
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public LoadBalancer run(Transaction tx) {
        var balancer = Listeners.balancer(tx, id);
        groups.forEach(group -> tx.securityGroups().get(ResourceType.SECURITY_GROUP, group));
        Balancers.requireIdle(balancer);
        if (!balancer.place().isPublic()) {
            throw new BalancerIsInternal(id).raise();
        }
        return tx.loadBalancers().put(balancer.behind(groups));
    }
}
