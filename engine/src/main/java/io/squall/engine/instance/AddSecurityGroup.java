package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.securitygroup.SecurityGroups;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Rejection.AlreadyOnInstance;
import io.squall.model.Service;
import java.util.ArrayList;
import java.util.Set;

/// Puts an instance behind one more security group.
///
/// @param group its name
public record AddSecurityGroup(InstanceId id, String group) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = Instances.connectable(tx, id);
        var added = SecurityGroups.get(tx, group).id();
        if (instance.securityGroups().contains(added)) {
            throw new AlreadyOnInstance(group, id).raise();
        }
        var groups = new ArrayList<>(instance.securityGroups());
        groups.add(added);
        return tx.instances().put(instance.change().securityGroups(groups).at(tx.now()));
    }
}
