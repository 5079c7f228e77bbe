package io.squall.model;

import java.util.List;
import java.util.Optional;

/// A network that is to be made.
///
/// @param id drawn, when absent
/// @param region the one of its owner, when absent
/// @param external whether it hands out floating IPs
/// @param shared whether every account sees it
public record NetworkPlan(
        Optional<NetworkId> id,
        String name,
        Optional<RegionId> region,
        boolean external,
        boolean shared,
        List<SubnetPlan> subnets) {

    public NetworkPlan {
        subnets = List.copyOf(subnets);
    }

    /// The same network, shown to every account.
    public NetworkPlan toAll() {
        return new NetworkPlan(id, name, region, external, true, subnets);
    }

    /// A subnet that is to be made.
    ///
    /// @param id drawn, when absent
    /// @param gateway the first address, when absent
    /// @param allocationPools all other addresses, when empty
    /// @param routed whether the account's router connects it with the outside
    public record SubnetPlan(
            Optional<SubnetId> id,
            String name,
            Cidr cidr,
            Optional<Ipv4Address> gateway,
            List<AddressRange> allocationPools,
            boolean routed) {

        public SubnetPlan {
            allocationPools = List.copyOf(allocationPools);
        }
    }
}
