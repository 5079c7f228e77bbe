package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Listener;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Gives an application load balancer more listeners that look at requests, all or none. As long as they have no rules
/// they lead nowhere, so nothing has to be made ready for them.
public record OpenRuledListeners(LoadBalancerId id, List<ListenerSpec> listeners) implements Command<List<Listener>> {

    public OpenRuledListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Listener> run(Transaction tx) {
        var balancer = OpenListeners.checked(tx, id, Kind.APPLICATION, listeners);
        var opened = listeners.stream().map(listener -> listener.open(tx)).toList();
        tx.loadBalancers()
                .put(balancer.with(Stream.concat(balancer.listeners().stream(), opened.stream())
                        .toList()));
        return opened;
    }
}
