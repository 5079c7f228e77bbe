package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.Listener.Layer;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Changes a listener of a load balancer.
///
/// @param kind what the load balancer must be
/// @param layer what the listener must look at; it does not matter, when absent
public record ChangeListener(
        LoadBalancerId id, Kind kind, Optional<Layer> layer, ListenerId listener, ListenerChange change)
        implements Command<Job> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.get(tx, id, kind);
        var present = Listeners.get(balancer, listener);
        layer.ifPresent(wanted -> Listeners.requireLayer(present, wanted));
        var balancing = change.balancing().to(present.balancing(), present.protocol());
        balancing.health().ifPresent(Listeners::requireTimely);
        change.tls(present).ifPresent(tls -> tls.requireKnown(tx));
        Balancers.requireIdle(balancer);
        return Balancers.change(tx, Listeners.with(balancer, change.to(tx, present)));
    }
}
