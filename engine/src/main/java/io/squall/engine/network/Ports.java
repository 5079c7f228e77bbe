package io.squall.engine.network;

import io.squall.engine.Transaction;
import io.squall.model.AddressPool.Taking;
import io.squall.model.Ipv4Address;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Quota;
import io.squall.model.Rejection.AddressOutside;
import io.squall.model.Rejection.AddressReserved;
import io.squall.model.Rejection.AddressTaken;
import io.squall.model.Rejection.NoFreeAddress;
import io.squall.model.ResourceType;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import java.util.List;
import java.util.Optional;

/// Gives out places on subnets.
public final class Ports {

    private Ports() {}

    /// A new port of the caller's with the next free address of `subnet`.
    ///
    /// @param device what it belongs to
    public static Port open(Transaction tx, Subnet subnet, String device) {
        return open(tx, subnet, device, Optional.empty());
    }

    /// A new port of the caller's with an address of `subnet`.
    ///
    /// @param wanted the next free one, when absent
    public static Port open(Transaction tx, Subnet subnet, String device, Optional<Ipv4Address> wanted) {
        var addresses = tx.addresses().find(subnet.id()).orElseThrow();
        var taking = wanted.map(address -> {
                    requireFree(tx, subnet, address);
                    return new Taking(address, addresses.free().take(address).orElseThrow());
                })
                .or(() -> addresses.free().take())
                .orElseThrow(() -> new NoFreeAddress(subnet.cidr().toString()).raise());
        tx.addresses().put(addresses.with(taking.rest()));
        return tx.ports()
                .put(new Port(
                        new PortId(tx.newId(ResourceType.PORT)),
                        tx.caller().account(),
                        subnet.network(),
                        subnet.id(),
                        taking.address(),
                        List.of(),
                        tx.identifiers().mac(),
                        "",
                        "",
                        List.of(),
                        device,
                        false,
                        Optional.of(tx.now()),
                        tx.now()));
    }

    /// Takes an address of a subnet that is free.
    public static void take(Transaction tx, Subnet subnet, Ipv4Address address) {
        requireFree(tx, subnet, address);
        var addresses = tx.addresses().find(subnet.id()).orElseThrow();
        tx.addresses().put(addresses.with(addresses.free().take(address).orElseThrow()));
    }

    /// Takes the next address of a subnet that is free.
    public static Ipv4Address takeNext(Transaction tx, Subnet subnet) {
        requireFree(tx, subnet, 1);
        var addresses = tx.addresses().find(subnet.id()).orElseThrow();
        var taking = addresses.free().take().orElseThrow();
        tx.addresses().put(addresses.with(taking.rest()));
        return taking.address();
    }

    /// Refuses, unless `subnet` has `count` addresses left.
    public static void requireFree(Transaction tx, Subnet subnet, long count) {
        if (free(tx, subnet.id()) < count) {
            throw new NoFreeAddress(subnet.cidr().toString()).raise();
        }
    }

    /// Refuses an address that cannot be had in `subnet`.
    public static void requireFree(Transaction tx, Subnet subnet, Ipv4Address address) {
        requireHost(subnet, address);
        if (!isFree(tx, subnet, address)) {
            throw new AddressTaken(address, subnet.id()).raise();
        }
    }

    public static boolean isFree(Transaction tx, Subnet subnet, Ipv4Address address) {
        return tx.addresses().find(subnet.id()).orElseThrow().free().isFree(address);
    }

    /// Refuses an address that nobody can have in `subnet`.
    public static void requireHost(Subnet subnet, Ipv4Address address) {
        if (!subnet.cidr().contains(address)) {
            throw new AddressOutside(address, subnet.id()).raise();
        }
        var isHost = address.compareTo(subnet.cidr().firstHost()) >= 0
                && address.compareTo(subnet.cidr().lastHost()) <= 0;
        if (!isHost || address.equals(subnet.gateway())) {
            throw new AddressReserved(address, subnet.id()).raise();
        }
    }

    /// How many addresses a subnet has left.
    public static long free(Transaction tx, SubnetId subnet) {
        return tx.addresses().find(subnet).orElseThrow().free().size();
    }

    /// Refuses `count` more ports, if the caller may not have them.
    public static void checkQuota(Transaction tx, int count) {
        tx.checkQuota(Quota.PORTS, tx.ports().count(), count);
    }
}
