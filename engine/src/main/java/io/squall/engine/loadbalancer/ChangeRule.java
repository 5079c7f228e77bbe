package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.ForwardingRuleId;
import io.squall.model.Job;
import io.squall.model.Listener.Layer;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Service;
import java.util.Set;

/// Changes a forwarding rule of a listener.
public record ChangeRule(LoadBalancerId id, ListenerId listener, ForwardingRuleId rule, RuleChange change)
        implements Command<Job> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.get(tx, id, Kind.APPLICATION);
        var found = Listeners.get(balancer, listener, Layer.REQUESTS);
        var changed = change.to(Listeners.get(found, rule), found.protocol());
        changed.balancing().health().ifPresent(Listeners::requireTimely);
        Balancers.requireIdle(balancer);
        var all = found.rules().stream()
                .map(present -> present.id().equals(rule) ? changed : present)
                .toList();
        ForwardingRules.requireDistinct(all);
        return ForwardingRules.put(tx, balancer, found, all);
    }
}
