package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.Listener.Layer;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.Set;

/// Takes forwarding rules off a listener, with the members that they have; all or none.
public record RemoveRules(LoadBalancerId id, ListenerId listener, RuleChoice rules) implements Command<Job> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.get(tx, id, Kind.APPLICATION);
        var found = Listeners.get(balancer, listener, Layer.REQUESTS);
        var removed = rules.in(found);
        Balancers.requireIdle(balancer);
        var left = found.rules().stream()
                .filter(rule -> !removed.contains(rule.id()))
                .toList();
        return ForwardingRules.put(tx, balancer, found, left);
    }
}
