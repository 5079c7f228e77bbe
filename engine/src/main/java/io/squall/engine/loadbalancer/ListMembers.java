package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The members of a listener.
public record ListMembers(LoadBalancerId loadBalancer, ListenerId listener) implements Query<List<MemberStatus>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public List<MemberStatus> run(Transaction tx) {
        var found = Listeners.get(Listeners.balancer(tx, loadBalancer), listener);
        return found.members().stream()
                .map(member -> MemberStatus.of(tx, member))
                .toList();
    }
}
