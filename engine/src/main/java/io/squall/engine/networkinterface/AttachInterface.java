package io.squall.engine.networkinterface;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.instance.Instances;
import io.squall.engine.job.Jobs;
import io.squall.model.FloatingIp;
import io.squall.model.Instance;
import io.squall.model.Instance.State;
import io.squall.model.InstanceId;
import io.squall.model.Job;
import io.squall.model.NetworkId;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Quota;
import io.squall.model.Rejection.InstanceOnOtherNetwork;
import io.squall.model.Rejection.InterfaceAttached;
import io.squall.model.Rejection.InterfaceInOtherZone;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.ArrayList;
import java.util.Set;

/// Attaches a network interface to an instance that stands on the same network, in the zone of the interface's subnet.
public record AttachInterface(NetworkId network, PortId id, InstanceId instance) implements Command<Job> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Job run(Transaction tx) {
        var port = Interfaces.get(tx, network, id);
        var machine = tx.instances().get(ResourceType.INSTANCE, instance);
        Jobs.requireNone(tx, ResourceType.PORT, id);
        if (!port.device().isEmpty()) {
            throw new InterfaceAttached(id, port.device()).raise();
        }
        requireNear(tx, port, machine);
        Instances.idle(tx, instance, State.ACTIVE, State.STOPPED);
        tx.checkQuota(Quota.INTERFACES_PER_INSTANCE, machine.ports().size(), 1);
        attach(tx, port, machine);
        return Interfaces.begin(tx, id);
    }

    private void requireNear(Transaction tx, Port port, Instance machine) {
        var first = tx.ports().find(machine.ports().getFirst()).orElseThrow();
        if (!first.network().equals(network)) {
            throw new InstanceOnOtherNetwork(instance, network).raise();
        }
        tx.subnets()
                .find(port.subnet())
                .flatMap(subnet -> subnet.zone())
                .filter(zone -> !zone.equals(machine.zone()))
                .ifPresent(zone -> {
                    throw new InterfaceInOtherZone(id, zone, machine.zone()).raise();
                });
    }

    /// Floating IPs that the interface kept lead to the instance now.
    private void attach(Transaction tx, Port port, Instance machine) {
        tx.ports().put(port.on(instance.value(), tx.now()));
        var ports = new ArrayList<>(machine.ports());
        ports.add(id);
        tx.instances().put(machine.change().ports(ports).at(machine.updatedAt()));
        tx.floatingIps().list(Kinds.PORT, id.value()).stream()
                .filter(FloatingIp::canResume)
                .forEach(floatingIp -> tx.floatingIps().put(floatingIp.resumed(tx.now())));
    }
}
