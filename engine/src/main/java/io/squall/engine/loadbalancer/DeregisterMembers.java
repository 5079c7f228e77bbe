package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.LoadBalancer.Target;
import io.squall.model.LoadBalancer.Task;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Takes instances out from behind a load balancer, all or none. They take connections until it is over.
///
/// @param members who leaves; their weights do not matter
public record DeregisterMembers(LoadBalancerId id, Target target, List<MemberSpec> members) implements Command<Job> {

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
        Listeners.requireTarget(balancer, target);
        members.forEach(member -> tx.instances().get(ResourceType.INSTANCE, member.instance()));
        Balancers.requireIdle(balancer);
        var leaving = balancer.members(target).stream()
                .flatMap(present -> members.stream().map(member -> Listeners.find(id, present, member)))
                .toList();
        return Balancers.move(tx, balancer, Task.Work.DEREGISTERING, target, leaving);
    }
}
