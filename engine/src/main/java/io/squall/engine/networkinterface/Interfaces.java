package io.squall.engine.networkinterface;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.job.Jobs;
import io.squall.engine.network.Networks;
import io.squall.engine.network.Ports;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.Job;
import io.squall.model.NetworkId;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Quota;
import io.squall.model.Rejection.AddressInUse;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Subnet;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The rules about network interfaces that many commands share.
final class Interfaces {

    private Interfaces() {}

    /// The interface on a network of the caller's own.
    static Port get(Transaction tx, NetworkId network, PortId id) {
        var owner = Networks.own(tx, network);
        return find(tx, id)
                .filter(port -> port.network().equals(owner.id()))
                .orElseThrow(() -> new NoSuch(ResourceType.PORT, id.value()).raise());
    }

    /// The interface on a network of the caller's own, to which nothing is being done.
    static Port idle(Transaction tx, NetworkId network, PortId id) {
        var port = get(tx, network, id);
        Jobs.requireNone(tx, ResourceType.PORT, id);
        return port;
    }

    /// The caller's interface in its region, on a network of its own: one of an instance, or of nothing.
    static Optional<Port> find(Transaction tx, PortId id) {
        return tx.ports().find(id).filter(port -> isInterface(tx, port));
    }

    /// The caller's interfaces in its region.
    static List<Port> list(Transaction tx) {
        return tx.ports().list().stream().filter(port -> isInterface(tx, port)).toList();
    }

    private static boolean isInterface(Transaction tx, Port port) {
        var isOwn = tx.all(Kinds.NETWORKS)
                .find(port.network())
                .filter(network -> network.isOwnedBy(tx.caller().account())
                        && tx.caller().region().sees(network.region()))
                .isPresent();
        return isOwn && (port.device().isEmpty() || instance(tx, port).isPresent());
    }

    /// The instance that an interface is attached to.
    static Optional<Instance> instance(Transaction tx, Port port) {
        return tx.instances().find(new InstanceId(port.device()));
    }

    static void requireKnownGroups(Transaction tx, List<SecurityGroupId> groups) {
        groups.forEach(group -> tx.securityGroups().get(ResourceType.SECURITY_GROUP, group));
    }

    /// Refuses addresses that cannot be had in a subnet, all of them.
    static void requireFree(Transaction tx, Subnet subnet, List<Ipv4Address> wanted) {
        wanted.forEach(address -> Ports.requireHost(subnet, address));
        var seen = new HashSet<Ipv4Address>();
        for (var address : wanted) {
            if (!Ports.isFree(tx, subnet, address) || !seen.add(address)) {
                throw new AddressInUse(address, subnet.id()).raise();
            }
        }
    }

    /// How many interfaces were made on a network.
    static long made(Transaction tx, NetworkId network) {
        return tx.ports().list().stream()
                .filter(port -> port.elastic() && port.network().equals(network))
                .count();
    }

    static void checkAddressQuota(Transaction tx, long used, long wanted) {
        tx.checkQuota(Quota.ADDRESSES_PER_INTERFACE, used, wanted);
    }

    /// Begins what takes as long as attaching a volume.
    static Job begin(Transaction tx, PortId port) {
        return Jobs.begin(tx, port, duration(tx));
    }

    /// Begins what fails for want of addresses, which only comes to light when they are looked for.
    static Job beginInVain(Transaction tx, PortId port, Subnet subnet) {
        return Jobs.begin(tx, port, duration(tx), Optional.of("no free address in " + subnet.cidr()));
    }

    private static Duration duration(Transaction tx) {
        return tx.timings().attachVolume();
    }
}
