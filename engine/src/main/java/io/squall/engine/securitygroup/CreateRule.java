package io.squall.engine.securitygroup;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.IpPrefix;
import io.squall.model.IpPrefix.Family;
import io.squall.model.Quota;
import io.squall.model.Rejection.DuplicateRule;
import io.squall.model.Rejection.PortRangeInvalid;
import io.squall.model.Rejection.PrefixOfOtherFamily;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRule.Direction;
import io.squall.model.SecurityGroupRule.PortRange;
import io.squall.model.SecurityGroupRule.Protocol;
import io.squall.model.SecurityGroupRule.Verdict;
import io.squall.model.Service;
import java.util.Optional;
import java.util.Set;

/// Lets more traffic through a security group. Without a remote side, it is traffic from and to everywhere.
public record CreateRule(
        SecurityGroupId group,
        Direction direction,
        Family family,
        Optional<Protocol> protocol,
        Optional<PortRange> ports,
        Optional<SecurityGroupId> remoteGroup,
        Optional<IpPrefix> remotePrefix)
        implements Command<SecurityGroupRule> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public SecurityGroupRule run(Transaction tx) {
        remoteGroup.ifPresent(other -> SecurityGroups.get(tx, other));
        var changing = SecurityGroups.get(tx, group);
        ports.ifPresent(this::checkPorts);
        remotePrefix.ifPresent(this::checkFamily);
        var rule = rule(tx);
        tx.securityGroupRules().list().stream().filter(rule::means).findFirst().ifPresent(twin -> {
            throw new DuplicateRule(twin.id()).raise();
        });
        tx.checkQuota(Quota.SECURITY_GROUP_RULES, tx.securityGroupRules().count(), 1);
        tx.securityGroups().put(changing.changed());
        return tx.securityGroupRules().put(rule);
    }

    private void checkPorts(PortRange range) {
        if (protocol.equals(Optional.of(Protocol.ICMP))) {
            return;
        }
        if (range.min().isEmpty() || range.max().isEmpty()) {
            throw new PortRangeInvalid("both ends of the port range are needed").raise();
        }
        if (range.min().get() > range.max().get()) {
            throw new PortRangeInvalid("the port range ends at %d, before it begins at %d"
                            .formatted(range.max().get(), range.min().get()))
                    .raise();
        }
    }

    private void checkFamily(IpPrefix prefix) {
        if (prefix.family() != family) {
            throw new PrefixOfOtherFamily(prefix.text(), family).raise();
        }
    }

    private SecurityGroupRule rule(Transaction tx) {
        var everywhere = Optional.of(new IpPrefix(family == Family.IPV4 ? "0.0.0.0/0" : "::/0", family));
        return new RuleSpec(
                        family,
                        protocol,
                        ports,
                        Optional.empty(),
                        remoteGroup,
                        remoteGroup.isPresent() ? Optional.empty() : remotePrefix.or(() -> everywhere),
                        Optional.empty(),
                        Verdict.ACCEPT,
                        "")
                .rule(tx, group, direction, OrderedRules.next(tx, group, direction));
    }
}
