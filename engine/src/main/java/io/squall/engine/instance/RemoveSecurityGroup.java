package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.securitygroup.SecurityGroups;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Set;

/// Takes an instance out from behind a security group.
///
/// @param group its name
public record RemoveSecurityGroup(InstanceId id, String group) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = Instances.connectable(tx, id);
        var removed = SecurityGroups.get(tx, group).id();
        if (!instance.securityGroups().contains(removed)) {
            throw new NoSuch(ResourceType.SECURITY_GROUP, group).raise();
        }
        var groups = instance.securityGroups().stream()
                .filter(other -> !other.equals(removed))
                .toList();
        return tx.instances().put(instance.change().securityGroups(groups).at(tx.now()));
    }
}
