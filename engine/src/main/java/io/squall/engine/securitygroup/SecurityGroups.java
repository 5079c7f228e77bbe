package io.squall.engine.securitygroup;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.IpPrefix.Family;
import io.squall.model.ProjectId;
import io.squall.model.RegionId;
import io.squall.model.Rejection.AlreadyExists;
import io.squall.model.Rejection.Ambiguous;
import io.squall.model.Rejection.DefaultGroup;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.TextTooLong;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRule.Direction;
import io.squall.model.SecurityGroupRule.Verdict;
import java.util.List;
import java.util.Optional;

/// The rules about security groups that many commands share.
public final class SecurityGroups {

    private static final int MAX_TEXT = 255;

    private SecurityGroups() {}

    /// A security group with its rules.
    public record Ruled(SecurityGroup group, List<SecurityGroupRule> rules) {
        public Ruled {
            rules = List.copyOf(rules);
        }
    }

    static SecurityGroup get(Transaction tx, SecurityGroupId id) {
        return tx.securityGroups().get(ResourceType.SECURITY_GROUP, id);
    }

    /// Refuses to change the group that every account has.
    static void requireChangeable(SecurityGroup group) {
        if (group.isDefault()) {
            throw new DefaultGroup(group.id()).raise();
        }
    }

    /// Refuses a name that another group of the project has, or the group that every account has. Those without a name
    /// are not told apart by it.
    static void requireFreeName(Transaction tx, ProjectId project, String name) {
        var taken = named(tx, name).stream().anyMatch(group -> group.project().equals(project));
        if (name.equals(SecurityGroup.DEFAULT) || (taken && !name.isEmpty())) {
            throw new AlreadyExists(ResourceType.SECURITY_GROUP, name).raise();
        }
    }

    static Ruled withRules(Transaction tx, SecurityGroup group) {
        return new Ruled(
                group, tx.securityGroupRules().list(Kinds.GROUP, group.id().value()));
    }

    /// Refuses a name that no group of the caller has.
    public static void requireKnown(Transaction tx, String name) {
        if (named(tx, name).isEmpty()) {
            throw new NoSuch(ResourceType.SECURITY_GROUP, name).raise();
        }
    }

    /// The caller's one group of that name.
    public static SecurityGroup get(Transaction tx, String name) {
        requireKnown(tx, name);
        var found = named(tx, name);
        if (found.size() > 1) {
            throw new Ambiguous(ResourceType.SECURITY_GROUP, name).raise();
        }
        return found.getFirst();
    }

    private static List<SecurityGroup> named(Transaction tx, String name) {
        return tx.securityGroups().list(Kinds.NAME, name);
    }

    static void checkTexts(String name, String description) {
        checkText("name", name);
        checkText("description", description);
    }

    private static void checkText(String field, String text) {
        if (text.length() > MAX_TEXT) {
            throw new TextTooLong(ResourceType.SECURITY_GROUP, field, MAX_TEXT).raise();
        }
    }

    /// Makes a group that lets everything out.
    public static SecurityGroup open(Transaction tx, RegionId region, String name, String description) {
        var group = tx.securityGroups().put(bare(tx, region, ProjectId.DEFAULT, name, description));
        for (var family : Family.values()) {
            addRule(tx, group, Direction.EGRESS, family, Optional.empty());
        }
        return group;
    }

    /// A group without rules, which lets nothing through.
    static SecurityGroup bare(Transaction tx, RegionId region, ProjectId project, String name, String description) {
        return new SecurityGroup(
                new SecurityGroupId(tx.newId(ResourceType.SECURITY_GROUP)),
                tx.caller().account(),
                region,
                project,
                name,
                description,
                0,
                tx.now());
    }

    /// Makes the group that every account has: it lets everything out, and its members in.
    public static void openDefault(Transaction tx, RegionId region) {
        var group = open(tx, region, SecurityGroup.DEFAULT, "Default security group");
        for (var family : Family.values()) {
            addRule(tx, group, Direction.INGRESS, family, Optional.of(group.id()));
        }
    }

    private static void addRule(
            Transaction tx,
            SecurityGroup group,
            Direction direction,
            Family family,
            Optional<SecurityGroupId> remoteGroup) {
        tx.securityGroupRules()
                .put(new RuleSpec(
                                family,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                remoteGroup,
                                Optional.empty(),
                                Optional.empty(),
                                Verdict.ACCEPT,
                                "")
                        .rule(tx, group.id(), direction, OrderedRules.next(tx, group.id(), direction)));
    }
}
