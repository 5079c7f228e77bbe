package io.squall.engine.instance;

import io.squall.engine.Command;
import io.squall.engine.IdleAddresses;
import io.squall.engine.Kinds;
import io.squall.engine.Removal;
import io.squall.engine.Transaction;
import io.squall.engine.instance.BuyInstances.Place;
import io.squall.engine.job.Jobs;
import io.squall.engine.network.Networks;
import io.squall.engine.network.Ports;
import io.squall.model.Instance;
import io.squall.model.Instance.State;
import io.squall.model.Instance.Task;
import io.squall.model.InstanceId;
import io.squall.model.Port;
import io.squall.model.Rejection.InstanceOnOtherNetwork;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subnet;
import java.util.List;
import java.util.Set;

/// Gives an instance another address on its network, on the same subnet or on another. One that runs is switched off
/// and on for it.
///
/// @param place where it is to stand, with its address
/// @param mayStop whether it may be switched off
public record MoveToSubnet(InstanceId id, Place place, boolean mayStop) implements Command<Instance> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.NETWORK);
    }

    @Override
    public Instance run(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        var subnet = BuyInstances.subnet(tx, place);
        Networks.requireZone(subnet, instance.zone());
        var port = port(tx, subnet);
        Jobs.requireNone(tx, ResourceType.PORT, port.id());
        Instances.requireNot(instance, task -> true);
        Instances.require(instance, mayStop ? List.of(State.ACTIVE, State.STOPPED) : List.of(State.STOPPED));
        move(tx, port, subnet);
        var task = new Task(Task.Kind.CHANGING_NETWORK, tx.in(tx.timings().reboot()));
        return instance.state() == State.ACTIVE ? tx.instances().put(instance.doing(task, tx.now())) : instance;
    }

    /// Its interface on the network.
    private Port port(Transaction tx, Subnet subnet) {
        return tx.ports().list(Kinds.DEVICE, id.value()).stream()
                .filter(port -> port.network().equals(subnet.network()) && !port.elastic())
                .findFirst()
                .orElseThrow(() -> new InstanceOnOtherNetwork(id, subnet.network()).raise());
    }

    /// The floating IP that leads to its address leads to the new one; those of its other addresses lead nowhere.
    private void move(Transaction tx, Port port, Subnet subnet) {
        var address = place.address().orElseThrow();
        Removal.giveBack(tx, port.subnet(), port.addresses());
        Ports.take(tx, subnet, address);
        tx.ports().put(port.at(subnet.id(), address));
        for (var floatingIp : tx.floatingIps().list(Kinds.PORT, port.id().value())) {
            if (floatingIp.leadsTo(port.id(), port.address())) {
                tx.floatingIps().put(floatingIp.movedTo(address));
            } else {
                IdleAddresses.release(tx, floatingIp, tx.now());
            }
        }
    }
}
