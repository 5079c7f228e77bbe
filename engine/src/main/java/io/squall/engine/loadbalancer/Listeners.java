package io.squall.engine.loadbalancer;

import io.squall.engine.BalancerTasks;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Balancing.HealthMonitor;
import io.squall.model.ForwardingRuleId;
import io.squall.model.InstanceId;
import io.squall.model.Listener;
import io.squall.model.Listener.Layer;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancerId;
import io.squall.model.Member;
import io.squall.model.MemberId;
import io.squall.model.NetworkId;
import io.squall.model.Quota;
import io.squall.model.Rejection.AlreadyAMember;
import io.squall.model.Rejection.Ambiguous;
import io.squall.model.Rejection.ListenerOfOtherLayer;
import io.squall.model.Rejection.MemberOutsideNetwork;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.NotBehind;
import io.squall.model.Rejection.OutOfRange;
import io.squall.model.Rejection.ServicePortTaken;
import io.squall.model.Rejection.TimeoutBeyondPeriod;
import io.squall.model.ResourceType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules about load balancers, their listeners and members that many commands share.
final class Listeners {

    private static final int MAX_CONNECTIONS = 60_000;
    private static final int MAX_RETRIES = 10;
    private static final int MAX_MEMBERS = 100;

    private Listeners() {}

    /// The caller's load balancer.
    static LoadBalancer balancer(Transaction tx, LoadBalancerId id) {
        return tx.loadBalancers().get(ResourceType.LOAD_BALANCER, id);
    }

    static Listener get(LoadBalancer balancer, ListenerId id) {
        return balancer.listeners().stream()
                .filter(listener -> listener.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuch(ResourceType.LISTENER, id.value()).raise());
    }

    /// The listener of that id; the only one, if none is named.
    static Listener getOrOnly(LoadBalancer balancer, Optional<ListenerId> id) {
        if (id.isEmpty() && balancer.listeners().size() > 1) {
            throw new Ambiguous(
                            ResourceType.LISTENER,
                            "of load balancer " + balancer.id().value())
                    .raise();
        }
        return id.map(named -> get(balancer, named))
                .or(() -> balancer.listeners().stream().findFirst())
                .orElseThrow(() -> new NoSuch(
                                ResourceType.LISTENER,
                                "of load balancer " + balancer.id().value())
                        .raise());
    }

    static Member get(Listener listener, MemberId id) {
        return listener.members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuch(ResourceType.MEMBER, id.value()).raise());
    }

    /// The network on which a load balancer and its members stand.
    static NetworkId network(LoadBalancer balancer) {
        return balancer.place().network();
    }

    /// The listener of that id, which must look at that.
    static Listener get(LoadBalancer balancer, ListenerId id, Layer layer) {
        return requireLayer(get(balancer, id), layer);
    }

    /// Refuses a listener that looks at something else.
    static Listener requireLayer(Listener listener, Layer layer) {
        var actual = listener.protocol().layer();
        if (actual != layer) {
            throw new ListenerOfOtherLayer(listener.id(), actual).raise();
        }
        return listener;
    }

    static Listener.Rule get(Listener listener, ForwardingRuleId id) {
        return listener.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuch(ResourceType.FORWARDING_RULE, id.value()).raise());
    }

    /// The member that is meant.
    static Member find(LoadBalancerId balancer, List<Member> present, MemberSpec wanted) {
        return present.stream()
                .filter(wanted::names)
                .findFirst()
                .orElseThrow(() -> new NotBehind(wanted.instance(), balancer).raise());
    }

    /// Puts `changed` in the place of the listener that it was.
    static void put(Transaction tx, LoadBalancer balancer, Listener changed) {
        tx.loadBalancers().put(with(balancer, changed));
    }

    /// The load balancer with `changed` in the place of the listener that it was.
    static LoadBalancer with(LoadBalancer balancer, Listener changed) {
        return balancer.with(balancer.listeners().stream()
                .map(listener -> listener.id().equals(changed.id()) ? changed : listener)
                .toList());
    }

    /// Refuses a listener that names what the caller does not have.
    static void requireKnown(Transaction tx, ListenerSpec listener) {
        listener.tls().ifPresent(tls -> tls.requireKnown(tx));
        listener.instances().forEach(instance -> tx.instances().get(ResourceType.INSTANCE, instance));
    }

    /// Refuses a listener on a port that another has.
    private static void requireFree(Set<Integer> taken, ListenerSpec listener) {
        if (!taken.add(listener.servicePort())) {
            throw new ServicePortTaken(listener.servicePort()).raise();
        }
    }

    /// Refuses listeners on ports that others have.
    static void requireFreePorts(List<Listener> present, List<ListenerSpec> added) {
        var taken = new HashSet<Integer>();
        present.forEach(listener -> taken.add(listener.servicePort()));
        added.forEach(listener -> requireFree(taken, listener));
    }

    /// Refuses an instance that has no interface on the network.
    static void requireOn(Transaction tx, NetworkId network, InstanceId instance) {
        if (!BalancerTasks.standsOn(tx, instance, network)) {
            throw new MemberOutsideNetwork(instance, network).raise();
        }
    }

    /// Refuses what a load balancer on `network` cannot have beside the listeners that it has.
    static void check(Transaction tx, NetworkId network, List<Listener> present, List<ListenerSpec> added) {
        var taken = new HashSet<Integer>();
        present.forEach(listener -> taken.add(listener.servicePort()));
        for (var listener : added) {
            checkRange("connection limit", listener.connectionLimit(), 1, MAX_CONNECTIONS);
            requireFree(taken, listener);
            listener.balancing().health().ifPresent(Listeners::check);
            checkMembers(tx, network, List.of(), listener.instances());
        }
    }

    /// Refuses what a listener on `network` cannot have beside the members that it has.
    static void checkMembers(Transaction tx, NetworkId network, List<Member> present, List<InstanceId> added) {
        var taken = new HashSet<InstanceId>();
        present.forEach(member -> taken.add(member.instance()));
        for (var instance : added) {
            requireOn(tx, network, instance);
            if (!taken.add(instance)) {
                throw new AlreadyAMember(instance).raise();
            }
        }
        checkRange("members", taken.size(), 0, MAX_MEMBERS);
    }

    /// Refuses `count` more listeners, if the caller may not have them.
    static void checkQuota(Transaction tx, int count) {
        tx.checkQuota(Quota.LISTENERS, tx.loadBalancers().sum(Kinds.LISTENERS), count);
    }

    /// Refuses probes that may take until the next one begins.
    static void requireTimely(HealthMonitor monitor) {
        if (monitor.timeoutSeconds() >= monitor.periodSeconds()) {
            throw new TimeoutBeyondPeriod(monitor.timeoutSeconds(), monitor.periodSeconds()).raise();
        }
    }

    private static void check(HealthMonitor monitor) {
        if (monitor.timeoutSeconds() > monitor.periodSeconds()) {
            throw new TimeoutBeyondPeriod(monitor.timeoutSeconds(), monitor.periodSeconds()).raise();
        }
        checkRange("max retries", monitor.maxRetries(), 1, MAX_RETRIES);
    }

    private static void checkRange(String field, int value, int min, int max) {
        if (value < min || value > max) {
            throw new OutOfRange(ResourceType.LOAD_BALANCER, field, value, min, max).raise();
        }
    }
}
