package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancerId;
import io.squall.model.MemberId;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Takes a member out of its listener.
///
/// @param listener the only one of the load balancer, when absent
public record RemoveMember(LoadBalancerId loadBalancer, Optional<ListenerId> listener, MemberId id)
        implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        var balancer = Listeners.balancer(tx, loadBalancer);
        var found = Listeners.getOrOnly(balancer, listener);
        var removed = Listeners.get(found, id);
        Listeners.put(
                tx,
                balancer,
                found.with(found.members().stream()
                        .filter(member -> !member.equals(removed))
                        .toList()));
        return Done.DONE;
    }
}
