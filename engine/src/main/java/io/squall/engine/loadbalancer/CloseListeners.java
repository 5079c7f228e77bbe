package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Takes listeners off a load balancer, all or none.
///
/// @param kind what the load balancer must be
public record CloseListeners(LoadBalancerId id, Kind kind, List<ListenerId> listeners) implements Command<Job> {

    public CloseListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.get(tx, id, kind);
        listeners.forEach(listener -> Listeners.get(balancer, listener));
        Balancers.requireIdle(balancer);
        return Balancers.change(
                tx,
                balancer.with(balancer.listeners().stream()
                        .filter(listener -> !listeners.contains(listener.id()))
                        .toList()));
    }
}
