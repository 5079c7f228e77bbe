package io.squall.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A range of addresses on a network.
///
/// @param allocationPools what may be handed out
/// @param router what connects it to other networks
/// @param zone where its instances stand; in any zone, when absent
/// @param routeTable where its packets go that leave the network
public record Subnet(
        SubnetId id,
        NetworkId network,
        String name,
        Cidr cidr,
        Ipv4Address gateway,
        List<AddressRange> allocationPools,
        Optional<RouterId> router,
        Optional<ZoneId> zone,
        Optional<RouteTableId> routeTable,
        Instant createdAt)
        implements Noun {

    public Subnet {
        allocationPools = List.copyOf(allocationPools);
    }

    public Subnet named(String name) {
        return new Subnet(id, network, name, cidr, gateway, allocationPools, router, zone, routeTable, createdAt);
    }

    public Subnet with(List<AddressRange> allocationPools) {
        return new Subnet(id, network, name, cidr, gateway, allocationPools, router, zone, routeTable, createdAt);
    }

    public Subnet with(RouteTableId routeTable) {
        return new Subnet(
                id, network, name, cidr, gateway, allocationPools, router, zone, Optional.of(routeTable), createdAt);
    }

    /// How many addresses may be handed out in all.
    public long size() {
        return allocationPools.stream().mapToLong(AddressRange::size).sum();
    }
}
