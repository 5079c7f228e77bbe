package io.squall.engine.networkinterface;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.engine.instance.Instances;
import io.squall.engine.job.Jobs;
import io.squall.model.Instance.State;
import io.squall.model.InstanceId;
import io.squall.model.Job;
import io.squall.model.NetworkId;
import io.squall.model.PortId;
import io.squall.model.Rejection.InterfaceNotAttached;
import io.squall.model.Rejection.InterfaceStays;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Set;

/// Takes a network interface from an instance. It keeps its addresses, and the floating IPs that lead to them.
public record DetachInterface(NetworkId network, PortId id, InstanceId instance) implements Command<Job> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var port = Interfaces.get(tx, network, id);
        var machine = tx.instances().get(ResourceType.INSTANCE, instance);
        Jobs.requireNone(tx, ResourceType.PORT, id);
        if (!port.device().equals(instance.value())) {
            throw new InterfaceNotAttached(id, instance).raise();
        }
        if (!port.elastic()) {
            throw new InterfaceStays(id).raise();
        }
        Instances.idle(tx, instance, State.ACTIVE, State.STOPPED);
        tx.ports().put(port.off());
        var ports = machine.ports().stream().filter(other -> !other.equals(id)).toList();
        tx.instances().put(machine.change().ports(ports).at(machine.updatedAt()));
        return Interfaces.begin(tx, id);
    }
}
