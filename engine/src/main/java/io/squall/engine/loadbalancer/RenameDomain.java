package io.squall.engine.loadbalancer;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Job;
import io.squall.model.Listener;
import io.squall.model.Listener.Layer;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Set;

/// Lets all rules of a listener that are for one domain be for another.
public record RenameDomain(LoadBalancerId id, ListenerId listener, String domain, String newDomain)
        implements Command<Job> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var balancer = Balancers.get(tx, id, Kind.APPLICATION);
        var found = Listeners.get(balancer, listener, Layer.REQUESTS);
        requireKnown(found);
        Balancers.requireIdle(balancer);
        var all = found.rules().stream()
                .map(rule -> rule.domain().equals(domain) ? rule.on(newDomain) : rule)
                .toList();
        ForwardingRules.requireDistinct(all);
        return ForwardingRules.put(tx, balancer, found, all);
    }

    private void requireKnown(Listener listener) {
        if (listener.rules().stream().noneMatch(rule -> rule.domain().equals(domain))) {
            throw new NoSuch(ResourceType.FORWARDING_RULE, domain).raise();
        }
    }
}
