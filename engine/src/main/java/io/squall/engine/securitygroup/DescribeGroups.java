package io.squall.engine.securitygroup;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.securitygroup.DescribeGroups.Counted;
import io.squall.model.Instance;
import io.squall.model.Port;
import io.squall.model.SecurityGroup;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The caller's security groups, and how much is behind each.
public record DescribeGroups() implements Query<List<Counted>> {

    /// A security group with the number of instances, and of interfaces beside their first ones, behind it.
    public record Counted(SecurityGroup group, long members) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Counted> run(Transaction tx) {
        var members = Stream.concat(
                        tx.instances().list().stream().map(Instance::securityGroups),
                        tx.ports().list().stream().map(Port::securityGroups))
                .toList();
        return tx.securityGroups().list().stream()
                .map(group -> new Counted(
                        group,
                        members.stream()
                                .filter(groups -> groups.contains(group.id()))
                                .count()))
                .toList();
    }
}
