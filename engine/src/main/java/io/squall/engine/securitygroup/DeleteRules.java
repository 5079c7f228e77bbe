package io.squall.engine.securitygroup;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule.Direction;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Takes the rules at some places out of a security group.
///
/// @param version which the group must have; any, when absent
public record DeleteRules(SecurityGroupId group, Direction direction, Set<Integer> positions, Optional<Long> version)
        implements Command<SecurityGroup> {

    public DeleteRules {
        positions = Set.copyOf(positions);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public SecurityGroup run(Transaction tx) {
        var changing = OrderedRules.changeable(tx, group, List.of(), version);
        var rules = OrderedRules.of(tx, group, direction);
        positions.stream()
                .sorted()
                .forEach(position -> OrderedRules.requirePosition(group, position, rules.size() - 1));
        var kept = IntStream.range(0, rules.size())
                .filter(position -> !positions.contains(position))
                .mapToObj(rules::get)
                .toList();
        OrderedRules.put(tx, changing, direction, kept);
        return tx.securityGroups().put(changing.changed());
    }
}
