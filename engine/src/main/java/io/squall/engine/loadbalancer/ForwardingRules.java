package io.squall.engine.loadbalancer;

import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.Listener;
import io.squall.model.Listener.Rule;
import io.squall.model.LoadBalancer;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.ResourceType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What commands on forwarding rules share.
final class ForwardingRules {

    private ForwardingRules() {}

    /// Refuses two rules for the same requests.
    static void requireDistinct(List<Rule> rules) {
        var taken = new HashSet<List<String>>();
        rules.forEach(rule -> requireFree(taken, rule));
    }

    private static void requireFree(Set<List<String>> taken, Rule rule) {
        if (!taken.add(List.of(rule.domain(), rule.url()))) {
            throw new AlreadyExists(ResourceType.FORWARDING_RULE, rule.domain() + " " + rule.url()).raise();
        }
    }

    /// Lets a listener have these rules, and keeps the load balancer busy with that for a while.
    static Job put(Transaction tx, LoadBalancer balancer, Listener listener, List<Rule> rules) {
        return Balancers.change(tx, Listeners.with(balancer, listener.withRules(rules)));
    }
}
