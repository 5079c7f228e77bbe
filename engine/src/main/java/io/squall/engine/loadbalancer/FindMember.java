package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.MemberId;
import io.squall.model.Service;
import java.util.Set;

/// A member of a listener.
public record FindMember(LoadBalancerId loadBalancer, ListenerId listener, MemberId id) implements Query<MemberStatus> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public MemberStatus run(Transaction tx) {
        var found = Listeners.get(Listeners.balancer(tx, loadBalancer), listener);
        return MemberStatus.of(tx, Listeners.get(found, id));
    }
}
