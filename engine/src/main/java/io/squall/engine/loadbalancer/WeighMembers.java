package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.LoadBalancerId;
import io.squall.model.Member;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Gives members other shares of the connections, all or none.
public record WeighMembers(LoadBalancerId id, TargetChoice target, List<MemberSpec> members) implements Command<Job> {

    public WeighMembers {
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
        balancer.members(where).forEach(present -> members.forEach(member -> Listeners.find(id, present, member)));
        return Balancers.change(
                tx,
                balancer.changing(
                        where, present -> present.stream().map(this::weighed).toList()));
    }

    private Member weighed(Member present) {
        return members.stream()
                .filter(member -> member.names(present))
                .reduce((first, last) -> last)
                .map(member -> present.weighing(member.weight()))
                .orElse(present);
    }
}
