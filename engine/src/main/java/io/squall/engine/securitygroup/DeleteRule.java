package io.squall.engine.securitygroup;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupRuleId;
import io.squall.model.Service;
import java.util.Set;

/// Takes a rule out of its security group.
public record DeleteRule(SecurityGroupRuleId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        var rule = tx.securityGroupRules().get(ResourceType.SECURITY_GROUP_RULE, id);
        tx.securityGroupRules().remove(id);
        tx.securityGroups().find(rule.group()).map(SecurityGroup::changed).ifPresent(tx.securityGroups()::put);
        return Done.DONE;
    }
}
