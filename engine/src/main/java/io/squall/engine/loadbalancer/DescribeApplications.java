package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.loadbalancer.CheckMembers.Health;
import io.squall.model.Balancing;
import io.squall.model.Listener;
import io.squall.model.Listener.Rule;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Member;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Application load balancers, who is behind each of their listeners and rules, and what was found out about them.
public record DescribeApplications(List<LoadBalancerId> ids) implements Query<List<DescribeApplications.Described>> {

    /// A load balancer with its listeners.
    public record Described(LoadBalancer balancer, List<Served> listeners) {
        public Described {
            listeners = List.copyOf(listeners);
        }
    }

    /// A listener with its own members, and with those of its rules.
    public record Served(Listener listener, List<Probed> members, List<ServedRule> rules) {
        public Served {
            members = List.copyOf(members);
            rules = List.copyOf(rules);
        }
    }

    /// A rule with its members.
    public record ServedRule(Rule rule, List<Probed> members) {
        public ServedRule {
            members = List.copyOf(members);
        }
    }

    /// A member, and whether it is alive.
    public record Probed(Backend backend, Health health) {}

    public DescribeApplications {
        ids = List.copyOf(ids);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public List<Described> run(Transaction tx) {
        return ids.stream()
                .map(id -> Balancers.get(tx, id, Kind.APPLICATION))
                .map(balancer -> described(tx, balancer))
                .toList();
    }

    private static Described described(Transaction tx, LoadBalancer balancer) {
        return new Described(
                balancer,
                balancer.listeners().stream()
                        .map(listener -> new Probes(tx, balancer, listener).served())
                        .toList());
    }

    /// A look at one listener.
    private record Probes(Transaction tx, LoadBalancer balancer, Listener listener) {

        Served served() {
            var rules = listener.rules().stream()
                    .map(rule -> new ServedRule(rule, probed(rule.members(), rule.balancing())))
                    .toList();
            return new Served(listener, probed(listener.members(), listener.balancing()), rules);
        }

        private List<Probed> probed(List<Member> members, Balancing balancing) {
            var ready = balancer.isReady(listener);
            return Backend.all(tx, balancer, members).stream()
                    .map(backend -> new Probed(backend, Health.of(ready, balancing, backend)))
                    .toList();
        }
    }
}
