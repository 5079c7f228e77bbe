package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.LoadBalancer.Task;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Takes instances out from behind a load balancer, all or none. They take connections until it is over.
///
/// @param members who leaves, from every port if none is named; their weights do not matter
public record DeregisterMembers(LoadBalancerId id, TargetChoice target, List<MemberSpec> members)
        implements Command<Job> {

    public DeregisterMembers {
        members = List.copyOf(members);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.get(tx, id, target.kind());
        var where = target.in(balancer);
        members.forEach(member -> tx.instances().get(ResourceType.INSTANCE, member.instance()));
        Balancers.requireIdle(balancer);
        var leaving = balancer.members(where).stream()
                .flatMap(present -> members.stream().flatMap(member -> member.in(id, present).stream()))
                .toList();
        return Balancers.move(tx, balancer, Task.Work.DEREGISTERING, where, leaving);
    }
}
