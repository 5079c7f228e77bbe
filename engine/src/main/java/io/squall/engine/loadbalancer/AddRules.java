package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.Listener.Layer;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Quota;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Says where requests go that arrive at a listener of an application load balancer, all or none. The quota is a
/// listener's.
public record AddRules(LoadBalancerId id, ListenerId listener, List<RuleSpec> rules) implements Command<Job> {

    public AddRules {
        rules = List.copyOf(rules);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.get(tx, id, Kind.APPLICATION);
        var found = Listeners.get(balancer, listener, Layer.REQUESTS);
        Balancers.requireIdle(balancer);
        var present = found.rules();
        var added = rules.stream().map(rule -> rule.open(tx));
        var all = Stream.concat(present.stream(), added).toList();
        ForwardingRules.requireDistinct(all);
        tx.checkQuota(Quota.FORWARDING_RULES_PER_LISTENER, present.size(), rules.size());
        return ForwardingRules.put(tx, balancer, found, all);
    }
}
