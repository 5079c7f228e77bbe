package io.squall.engine.securitygroup;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRule.Direction;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Gives a security group other rules, in both directions.
public record ReplaceRules(SecurityGroupId group, List<RuleSpec> ingress, List<RuleSpec> egress)
        implements Command<SecurityGroup> {

    public ReplaceRules {
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public SecurityGroup run(Transaction tx) {
        var all = Stream.concat(ingress.stream(), egress.stream()).toList();
        var changing = OrderedRules.changeable(tx, group, all, Optional.empty());
        OrderedRules.checkQuota(tx, 0, ingress.size());
        OrderedRules.checkQuota(tx, 0, egress.size());
        OrderedRules.put(tx, changing, Direction.INGRESS, rules(tx, Direction.INGRESS, ingress));
        OrderedRules.put(tx, changing, Direction.EGRESS, rules(tx, Direction.EGRESS, egress));
        return tx.securityGroups().put(changing.changed());
    }

    private List<SecurityGroupRule> rules(Transaction tx, Direction direction, List<RuleSpec> specs) {
        return specs.stream().map(spec -> spec.rule(tx, group, direction, 0)).toList();
    }
}
