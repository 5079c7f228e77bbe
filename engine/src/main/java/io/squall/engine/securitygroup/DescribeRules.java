package io.squall.engine.securitygroup;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.securitygroup.DescribeRules.Ordered;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule;
import io.squall.model.SecurityGroupRule.Direction;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The rules of a security group in their order.
public record DescribeRules(SecurityGroupId group) implements Query<Ordered> {

    /// The rules of both directions, the first to decide first.
    public record Ordered(List<SecurityGroupRule> ingress, List<SecurityGroupRule> egress) {
        public Ordered {
            ingress = List.copyOf(ingress);
            egress = List.copyOf(egress);
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Ordered run(Transaction tx) {
        var found = SecurityGroups.get(tx, group).id();
        return new Ordered(OrderedRules.of(tx, found, Direction.INGRESS), OrderedRules.of(tx, found, Direction.EGRESS));
    }
}
