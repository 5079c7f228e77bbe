package io.squall.engine;

import io.squall.model.Addresses;
import io.squall.model.Ipv4Address;
import io.squall.model.Network;
import io.squall.model.NetworkId;
import io.squall.model.Rejection.NoExternalNetwork;
import io.squall.model.Rejection.NoFreeAddress;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import java.util.List;

/// Lends addresses of the external networks of the caller's region.
public final class PublicAddresses {

    private PublicAddresses() {}

    /// An address that was lent, and where it comes from.
    public record Lent(NetworkId network, SubnetId subnet, Ipv4Address address) {}

    /// Lends the next free address of any external network.
    public static Lent take(Transaction tx) {
        var subnets = subnets(tx);
        if (subnets.isEmpty()) {
            throw new NoExternalNetwork().raise();
        }
        for (var subnet : subnets) {
            var addresses = addresses(tx, subnet);
            var taking = addresses.free().take();
            if (taking.isPresent()) {
                tx.addresses().put(addresses.with(taking.get().rest()));
                return new Lent(subnet.network(), subnet.id(), taking.get().address());
            }
        }
        throw new NoFreeAddress("the region's public addresses").raise();
    }

    /// Where a lent address comes from.
    public static Lent origin(Transaction tx, Ipv4Address address) {
        return subnets(tx).stream()
                .filter(subnet -> subnet.cidr().contains(address))
                .map(subnet -> new Lent(subnet.network(), subnet.id(), address))
                .findFirst()
                .orElseThrow();
    }

    /// How many are left.
    public static long free(Transaction tx) {
        return subnets(tx).stream()
                .mapToLong(subnet -> addresses(tx, subnet).free().size())
                .sum();
    }

    public static void giveBack(Transaction tx, Ipv4Address address) {
        tx.subnets().list().stream()
                .filter(subnet -> subnet.cidr().contains(address) && isExternal(tx, subnet))
                .findFirst()
                .ifPresent(subnet -> {
                    var addresses = addresses(tx, subnet);
                    tx.addresses().put(addresses.with(addresses.free().give(address)));
                });
    }

    private static List<Subnet> subnets(Transaction tx) {
        return tx.all(Kinds.NETWORKS).list().stream()
                .filter(network -> network.external()
                        && tx.caller().region().sees(network.region())
                        && network.isVisibleTo(tx.caller().account()))
                .flatMap(network ->
                        tx
                                .subnets()
                                .list(
                                        Kinds.SUBNETS.column(Kinds.NETWORK),
                                        network.id().value())
                                .stream())
                .toList();
    }

    private static boolean isExternal(Transaction tx, Subnet subnet) {
        return tx.all(Kinds.NETWORKS)
                .find(subnet.network())
                .filter(Network::external)
                .isPresent();
    }

    private static Addresses addresses(Transaction tx, Subnet subnet) {
        return tx.addresses().find(subnet.id()).orElseThrow();
    }
}
