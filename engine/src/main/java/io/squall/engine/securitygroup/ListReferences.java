package io.squall.engine.securitygroup;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.securitygroup.ListReferences.References;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The security groups whose rules speak of some groups.
public record ListReferences(List<SecurityGroupId> groups) implements Query<List<References>> {

    /// Who speaks of a group; it may itself.
    public record References(SecurityGroupId group, List<SecurityGroupId> by) {
        public References {
            by = List.copyOf(by);
        }
    }

    public ListReferences {
        groups = List.copyOf(groups);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<References> run(Transaction tx) {
        return groups.stream()
                .map(group -> SecurityGroups.get(tx, group).id())
                .map(group -> new References(group, by(tx, group)))
                .toList();
    }

    private static List<SecurityGroupId> by(Transaction tx, SecurityGroupId group) {
        return tx.securityGroupRules().list(Kinds.REMOTE_GROUP, group.value()).stream()
                .map(SecurityGroupRule::group)
                .distinct()
                .toList();
    }
}
