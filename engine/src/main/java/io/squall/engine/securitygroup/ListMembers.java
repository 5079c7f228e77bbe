package io.squall.engine.securitygroup;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Instance;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The instances behind a security group.
public record ListMembers(SecurityGroupId group) implements Query<List<Instance>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Instance> run(Transaction tx) {
        var found = SecurityGroups.get(tx, group).id();
        return tx.instances().list().stream()
                .filter(instance -> instance.securityGroups().contains(found))
                .toList();
    }
}
