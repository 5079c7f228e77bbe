package io.squall.engine;

import io.squall.model.Capacity;
import io.squall.model.Instance;
import io.squall.model.Ipv4Address;
import io.squall.model.LoadBalancer;
import io.squall.model.Port;
import io.squall.model.SubnetId;
import io.squall.model.Volume;
import java.util.List;
import java.util.Optional;

/// Removes resources, and gives back all that they held.
public final class Removal {

    private Removal() {}

    /// Removes an instance with what goes with it; other volumes are only detached.
    public static void remove(Transaction tx, Instance instance) {
        tx.ports().list(Kinds.DEVICE, instance.id().value()).forEach(port -> leave(tx, port));
        for (var volume : tx.volumes().list(Kinds.INSTANCE, instance.id().value())) {
            if (volume.fixed() || volume.state() == Volume.State.DELETING) {
                remove(tx, volume);
            } else {
                tx.volumes()
                        .put(volume.in(Volume.State.AVAILABLE, Optional.empty()).with(Optional.empty()));
            }
        }
        tx.loadBalancers().list().stream()
                .filter(balancer -> balancer.has(instance.id()))
                .forEach(balancer -> tx.loadBalancers().put(balancer.without(instance.id())));
        if (instance.placed()) {
            Placement.giveBack(tx, instance.zone(), Capacity.of(instance.flavor()));
        }
        Billing.end(tx, instance.id());
        instance.internet().address().ifPresent(address -> PublicAddresses.giveBack(tx, address));
        tx.instances().remove(instance.id());
    }

    static void remove(Transaction tx, Volume volume) {
        if (volume.stored()) {
            Placement.giveBack(tx, volume.zone(), Capacity.ofVolume(volume.sizeGb()));
        }
        Billing.end(tx, volume.id());
        tx.own(Kinds.SNAPSHOT_POLICIES).list().stream()
                .filter(policy -> policy.volumes().contains(volume.id()))
                .forEach(policy -> tx.own(Kinds.SNAPSHOT_POLICIES)
                        .put(policy.with(policy.volumes().stream()
                                .filter(other -> !other.equals(volume.id()))
                                .toList())));
        tx.volumes().remove(volume.id());
    }

    /// Removes a load balancer with its listeners, and gives its address back.
    public static void remove(Transaction tx, LoadBalancer balancer) {
        balancer.place()
                .port()
                .ifPresentOrElse(
                        port -> remove(tx, tx.ports().find(port).orElseThrow()),
                        () -> PublicAddresses.giveBack(tx, balancer.place().address()));
        Billing.end(tx, balancer.id());
        tx.loadBalancers().remove(balancer.id());
    }

    /// What was made apart stays without its device.
    private static void leave(Transaction tx, Port port) {
        if (port.elastic()) {
            tx.ports().put(port.off());
        } else {
            remove(tx, port);
        }
    }

    /// Removes a port; its addresses are free again and a floating IP that led to it leads nowhere.
    public static void remove(Transaction tx, Port port) {
        tx.floatingIps()
                .list(Kinds.PORT, port.id().value())
                .forEach(floatingIp -> IdleAddresses.release(tx, floatingIp, tx.now()));
        giveBack(tx, port.subnet(), port.addresses());
        tx.ports().remove(port.id());
    }

    /// Makes addresses of a subnet free again.
    public static void giveBack(Transaction tx, SubnetId subnet, List<Ipv4Address> given) {
        var addresses = tx.addresses().find(subnet).orElseThrow();
        var free = addresses.free();
        for (var address : given) {
            free = free.give(address);
        }
        tx.addresses().put(addresses.with(free));
    }
}
