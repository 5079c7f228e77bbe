package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts one more instance behind a listener.
///
/// @param listener the only one of the load balancer, when absent
public record AddMember(LoadBalancerId loadBalancer, Optional<ListenerId> listener, MemberSpec member)
        implements Command<MemberStatus> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public MemberStatus run(Transaction tx) {
        var balancer = Listeners.balancer(tx, loadBalancer);
        var found = Listeners.getOrOnly(balancer, listener);
        tx.instances().get(ResourceType.INSTANCE, member.instance());
        Listeners.checkMembers(tx, Listeners.network(balancer), found.members(), List.of(member.instance()));
        var added = member.open(tx);
        var members = new ArrayList<>(found.members());
        members.add(added);
        Listeners.put(tx, balancer, found.with(members));
        return MemberStatus.of(tx, added);
    }
}
