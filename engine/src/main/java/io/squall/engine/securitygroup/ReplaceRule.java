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

/// Puts a rule in the place of another.
///
/// @param version which the group must have; any, when absent
public record ReplaceRule(
        SecurityGroupId group, Direction direction, int position, Optional<Long> version, RuleSpec spec)
        implements Command<SecurityGroup> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public SecurityGroup run(Transaction tx) {
        var changing = OrderedRules.changeable(tx, group, List.of(spec), version);
        var rules = new ArrayList<>(OrderedRules.of(tx, group, direction));
        OrderedRules.requirePosition(group, position, rules.size() - 1);
        rules.set(position, spec.rule(tx, group, direction, position));
        OrderedRules.put(tx, changing, direction, rules);
        return tx.securityGroups().put(changing.changed());
    }
}
