package io.squall.engine.securitygroup;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRuleId;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules of all the caller's security groups, or one of them.
public record ListRules(Optional<SecurityGroupRuleId> id) implements Query<List<SecurityGroupRule>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<SecurityGroupRule> run(Transaction tx) {
        return id.map(one -> List.of(tx.securityGroupRules().get(ResourceType.SECURITY_GROUP_RULE, one)))
                .orElseGet(tx.securityGroupRules()::list);
    }
}
