package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.Listener;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.Set;

/// Changes how all listeners of a classic load balancer find out which members are alive.
public record ChangeHealth(LoadBalancerId id, HealthChange change) implements Command<Job> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.idle(tx, id, Kind.CLASSIC);
        var listeners = balancer.listeners().stream().map(this::changed).toList();
        listeners.forEach(listener -> listener.balancing().health().ifPresent(Listeners::requireTimely));
        return Balancers.change(tx, balancer.with(listeners));
    }

    private Listener changed(Listener listener) {
        var balancing = listener.balancing();
        return listener.with(balancing.with(balancing.health().map(change::to)));
    }
}
