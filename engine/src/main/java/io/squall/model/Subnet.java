package io.squall.model;

import java.util.List;
import java.util.Optional;

/// A range of addresses on a network.
///
/// @param allocationPools what may be handed out
/// @param router what connects it to other networks
public record Subnet(
        SubnetId id,
        NetworkId network,
        String name,
        Cidr cidr,
        Ipv4Address gateway,
        List<AddressRange> allocationPools,
        Optional<RouterId> router)
        implements Noun {

    public Subnet {
        allocationPools = List.copyOf(allocationPools);
    }
}
