package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.Listener;
import io.squall.model.Listener.Protocol;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Quota;
import io.squall.model.Rejection.ProtocolNotTaken;
import io.squall.model.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Gives a load balancer more listeners, all or none. The quota is a load balancer's.
///
/// @param kind what it must be
public record OpenListeners(LoadBalancerId id, Kind kind, List<ListenerSpec> listeners)
        implements Command<OpenListeners.Opened> {

    private static final Set<Protocol> BY_CONNECTION = EnumSet.of(Protocol.TCP, Protocol.UDP);

    /// Listeners that are being made.
    public record Opened(List<Listener> listeners, Job job) {
        public Opened {
            listeners = List.copyOf(listeners);
        }
    }

    public OpenListeners {
        listeners = List.copyOf(listeners);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Opened run(Transaction tx) {
        var balancer = checked(tx, id, kind, listeners);
        var opened = listeners.stream().map(listener -> listener.open(tx)).toList();
        var all = Stream.concat(balancer.listeners().stream(), opened.stream()).toList();
        var job = Balancers.change(
                tx, balancer.with(all), opened.stream().map(Listener::id).toList());
        return new Opened(opened, job);
    }

    /// The load balancer, which can have these listeners.
    static LoadBalancer checked(Transaction tx, LoadBalancerId id, Kind kind, List<ListenerSpec> listeners) {
        var balancer = Balancers.get(tx, id, kind);
        listeners.forEach(listener -> requireTaken(balancer, listener));
        listeners.forEach(listener -> Listeners.requireKnown(tx, listener));
        Balancers.requireIdle(balancer);
        Listeners.requireFreePorts(balancer.listeners(), listeners);
        tx.checkQuota(Quota.LISTENERS, balancer.listeners().size(), listeners.size());
        return balancer;
    }

    /// Within its own network, a classic load balancer looks at no requests.
    private static void requireTaken(LoadBalancer balancer, ListenerSpec listener) {
        var looksInside =
                balancer.kind() == Kind.APPLICATION || balancer.place().isPublic();
        if (!looksInside && !BY_CONNECTION.contains(listener.protocol())) {
            throw new ProtocolNotTaken(balancer.id(), listener.protocol()).raise();
        }
    }
}
