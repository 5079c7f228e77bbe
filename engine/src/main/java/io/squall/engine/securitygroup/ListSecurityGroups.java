package io.squall.engine.securitygroup;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.securitygroup.SecurityGroups.Ruled;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The caller's security groups with their rules, or one of them.
public record ListSecurityGroups(Optional<SecurityGroupId> id) implements Query<List<Ruled>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Ruled> run(Transaction tx) {
        var groups = id.map(one -> List.of(tx.securityGroups().get(ResourceType.SECURITY_GROUP, one)))
                .orElseGet(tx.securityGroups()::list);
        return groups.stream().map(group -> SecurityGroups.withRules(tx, group)).toList();
    }
}
