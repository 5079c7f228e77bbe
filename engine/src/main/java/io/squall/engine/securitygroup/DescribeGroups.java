package io.squall.engine.securitygroup;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.securitygroup.DescribeGroups.Counted;
import io.squall.model.SecurityGroup;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The caller's security groups, and how many instances are behind each.
public record DescribeGroups() implements Query<List<Counted>> {

    /// A security group with the number of instances behind it.
    public record Counted(SecurityGroup group, long instances) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Counted> run(Transaction tx) {
        var instances = tx.instances().list();
        return tx.securityGroups().list().stream()
                .map(group -> new Counted(
                        group,
                        instances.stream()
                                .filter(instance -> instance.securityGroups().contains(group.id()))
                                .count()))
                .toList();
    }
}
