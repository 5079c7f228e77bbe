package io.squall.engine.securitygroup;

import io.squall.engine.Transaction;
import io.squall.model.IpPrefix;
import io.squall.model.IpPrefix.Family;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRule.Direction;
import io.squall.model.SecurityGroupRule.PortRange;
import io.squall.model.SecurityGroupRule.Protocol;
import io.squall.model.SecurityGroupRule.Verdict;
import io.squall.model.SecurityGroupRuleId;
import java.util.Optional;

/// What a rule says, before it stands anywhere.
public record RuleSpec(
        Family family,
        Optional<Protocol> protocol,
        Optional<PortRange> ports,
        Optional<String> service,
        Optional<SecurityGroupId> remoteGroup,
        Optional<IpPrefix> remotePrefix,
        Optional<String> remoteAddresses,
        Verdict verdict,
        String description) {

    SecurityGroupRule rule(Transaction tx, SecurityGroupId group, Direction direction, int position) {
        return new SecurityGroupRule(
                new SecurityGroupRuleId(tx.newId(ResourceType.SECURITY_GROUP_RULE)),
                tx.caller().account(),
                group,
                direction,
                position,
                family,
                protocol,
                ports,
                service,
                remoteGroup,
                remotePrefix,
                remoteAddresses,
                verdict,
                description);
    }
}
