package io.squall.engine.securitygroup;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule.Direction;
import io.squall.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts more rules into a security group.
///
/// @param position where the first of them shall stand; behind the last rule, when absent
/// @param version which the group must have; any, when absent
public record InsertRules(
        SecurityGroupId group,
        Direction direction,
        Optional<Integer> position,
        Optional<Long> version,
        List<RuleSpec> specs)
        implements Command<SecurityGroup> {

    public InsertRules {
        specs = List.copyOf(specs);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public SecurityGroup run(Transaction tx) {
        var changing = OrderedRules.changeable(tx, group, specs, version);
        var rules = new ArrayList<>(OrderedRules.of(tx, group, direction));
        var place = position.orElse(rules.size());
        OrderedRules.requirePosition(group, place, rules.size());
        OrderedRules.checkQuota(tx, rules.size(), specs.size());
        rules.addAll(
                place,
                specs.stream().map(spec -> spec.rule(tx, group, direction, 0)).toList());
        OrderedRules.put(tx, changing, direction, rules);
        return tx.securityGroups().put(changing.changed());
    }
}
