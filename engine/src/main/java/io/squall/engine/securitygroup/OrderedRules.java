package io.squall.engine.securitygroup;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Quota;
import io.squall.model.Rejection.GroupOfOtherProject;
import io.squall.model.Rejection.NoSuchPosition;
import io.squall.model.Rejection.RulesChanged;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRule.Direction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The rules of a security group in their order, and the rules about changing it.
final class OrderedRules {

    private OrderedRules() {}

    /// The rules of one direction, the first to decide first.
    static List<SecurityGroupRule> of(Transaction tx, SecurityGroupId group, Direction direction) {
        return tx.securityGroupRules().list(Kinds.GROUP, group.value()).stream()
                .filter(rule -> rule.direction() == direction)
                .sorted(Comparator.comparingInt(SecurityGroupRule::position))
                .toList();
    }

    /// The place behind the last rule of a direction.
    static int next(Transaction tx, SecurityGroupId group, Direction direction) {
        var rules = of(tx, group, direction);
        return rules.isEmpty() ? 0 : rules.getLast().position() + 1;
    }

    /// The group whose rules may be changed to `specs` and others.
    ///
    /// @param version which it must have; any, when absent
    static SecurityGroup changeable(Transaction tx, SecurityGroupId id, List<RuleSpec> specs, Optional<Long> version) {
        var group = SecurityGroups.get(tx, id);
        specs.stream().flatMap(spec -> spec.remoteGroup().stream()).forEach(remote -> requireFriend(tx, group, remote));
        SecurityGroups.requireChangeable(group);
        version.filter(expected -> expected != group.version()).ifPresent(expected -> {
            throw new RulesChanged(id, expected, group.version()).raise();
        });
        return group;
    }

    private static void requireFriend(Transaction tx, SecurityGroup group, SecurityGroupId remote) {
        var friend = SecurityGroups.get(tx, remote);
        if (!friend.project().equals(group.project())) {
            throw new GroupOfOtherProject(remote, friend.project()).raise();
        }
    }

    /// Refuses a place that is not from 0 to `max`.
    static void requirePosition(SecurityGroupId group, int position, int max) {
        if (position < 0 || position > max) {
            throw new NoSuchPosition(group, position, max).raise();
        }
    }

    /// Refuses more rules than one direction may have.
    static void checkQuota(Transaction tx, long present, long wanted) {
        tx.checkQuota(Quota.SECURITY_GROUP_RULES, present, wanted);
    }

    /// Puts `rules` in the place of all of their direction.
    static void put(Transaction tx, SecurityGroup group, Direction direction, List<SecurityGroupRule> rules) {
        var kept = rules.stream().map(SecurityGroupRule::id).toList();
        of(tx, group.id(), direction).stream()
                .map(SecurityGroupRule::id)
                .filter(id -> !kept.contains(id))
                .forEach(tx.securityGroupRules()::remove);
        for (var i = 0; i < rules.size(); i++) {
            tx.securityGroupRules().put(rules.get(i).at(i));
        }
    }
}
