package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Task;
import io.squall.model.LoadBalancerId;
import io.squall.model.Member;
import io.squall.model.Quota;
import io.squall.model.Rejection.AlreadyAMember;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts instances behind a load balancer, all or none. They are looked for again when it is over.
public record RegisterMembers(LoadBalancerId id, TargetChoice target, List<MemberSpec> members)
        implements Command<Job> {

    public RegisterMembers {
        members = List.copyOf(members);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.get(tx, id, target.kind());
        var where = target.in(balancer);
        members.forEach(member -> tx.instances().get(ResourceType.INSTANCE, member.instance()));
        Balancers.requireIdle(balancer);
        members.forEach(member -> Listeners.requireOn(tx, balancer.place().network(), member.instance()));
        var places = balancer.members(where);
        places.forEach(this::requireNew);
        checkQuota(tx, balancer, places.size());
        var added = members.stream().map(member -> member.open(tx)).toList();
        return Balancers.move(tx, balancer, Task.Work.REGISTERING, where, added);
    }

    /// Refuses who is there already, or is named twice.
    private void requireNew(List<Member> present) {
        var added = new ArrayList<MemberSpec>();
        for (var member : members) {
            if (present.stream().anyMatch(member::names) || added.stream().anyMatch(member::isSameAs)) {
                throw new AlreadyAMember(member.instance()).raise();
            }
            added.add(member);
        }
    }

    private void checkQuota(Transaction tx, LoadBalancer balancer, int places) {
        tx.checkQuota(Quota.MEMBERS_PER_LOAD_BALANCER, balancer.everyMember().count(), (long) places * members.size());
    }
}
