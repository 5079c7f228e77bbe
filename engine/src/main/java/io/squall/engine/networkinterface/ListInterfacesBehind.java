package io.squall.engine.networkinterface;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Port;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The network interfaces behind a security group.
public record ListInterfacesBehind(SecurityGroupId group) implements Query<List<Port>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Port> run(Transaction tx) {
        var found = tx.securityGroups().get(ResourceType.SECURITY_GROUP, group).id();
        return Interfaces.list(tx).stream()
                .filter(port -> InterfaceGroups.of(tx, port).contains(found))
                .toList();
    }
}
