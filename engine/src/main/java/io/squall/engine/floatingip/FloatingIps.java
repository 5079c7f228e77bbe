package io.squall.engine.floatingip;

import io.squall.engine.Billing;
import io.squall.engine.IdleAddresses;
import io.squall.engine.Kinds;
import io.squall.engine.PublicAddresses.Lent;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIp;
import io.squall.model.FloatingIp.Association;
import io.squall.model.FloatingIpId;
import io.squall.model.Instance;
import io.squall.model.Ipv4Address;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Rejection.AddressHasFloatingIp;
import io.squall.model.Rejection.AddressUnpaid;
import io.squall.model.Rejection.AlreadyAssociated;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import java.util.Optional;

/// The rules about floating IPs that many commands share.
final class FloatingIps {

    private FloatingIps() {}

    /// The caller's floating IP with this address.
    static FloatingIp get(Transaction tx, Ipv4Address address) {
        return tx.floatingIps().list(Kinds.ADDRESS, address.toString()).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuch(ResourceType.FLOATING_IP, address.toString()).raise());
    }

    static FloatingIp get(Transaction tx, FloatingIpId id) {
        return tx.floatingIps().get(ResourceType.FLOATING_IP, id);
    }

    /// Refuses one that leads somewhere, or is not yet back from there.
    static void requireIdle(FloatingIp floatingIp) {
        if (floatingIp.association().isPresent()) {
            throw new AlreadyAssociated(floatingIp.address()).raise();
        }
    }

    /// Refuses one for which there is no money.
    static void requirePaid(Transaction tx, FloatingIp floatingIp) {
        if (IdleAddresses.isSuspended(tx, floatingIp)) {
            throw new AddressUnpaid(floatingIp.address()).raise();
        }
    }

    /// The floating IP that leads to an address of a port.
    static Optional<FloatingIp> leadingTo(Transaction tx, PortId port, Ipv4Address address) {
        return tx.floatingIps().list(Kinds.PORT, port.value()).stream()
                .filter(floatingIp -> floatingIp.leadsTo(port, address))
                .findFirst();
    }

    /// Refuses an address to which one leads already.
    static void requireUnled(Transaction tx, PortId port, Ipv4Address address) {
        leadingTo(tx, port, address).ifPresent(other -> {
            throw new AddressHasFloatingIp(address).raise();
        });
    }

    /// Whether it is the first address of an instance, beside which it has no public address of its own.
    static boolean isFirst(Instance instance, Port port, Ipv4Address address) {
        return instance.ports().getFirst().equals(port.id()) && port.address().equals(address);
    }

    /// One that leads nowhere yet.
    ///
    /// @param idleCents what an hour costs in which it leads nowhere
    static FloatingIp fresh(Transaction tx, Lent lent, long idleCents) {
        return new FloatingIp(
                new FloatingIpId(tx.newId(ResourceType.FLOATING_IP)),
                tx.caller().account(),
                tx.caller().region(),
                lent.network(),
                lent.subnet(),
                lent.address(),
                "",
                Optional.empty(),
                Optional.empty(),
                idleCents,
                false,
                false,
                tx.now(),
                tx.now());
    }

    /// Leads one to a port, from when on it costs nothing.
    static FloatingIp lead(Transaction tx, FloatingIp floatingIp, Association to) {
        Billing.end(tx, floatingIp.id());
        return tx.floatingIps().put(floatingIp.leading(to, tx.now()));
    }

    /// Gives one that leads nowhere back to its pool.
    static void release(Transaction tx, FloatingIp floatingIp) {
        Billing.end(tx, floatingIp.id());
        var addresses = tx.addresses().find(floatingIp.subnet()).orElseThrow();
        tx.addresses().put(addresses.with(addresses.free().give(floatingIp.address())));
        tx.floatingIps().remove(floatingIp.id());
    }
}
