package io.squall.model;

import java.util.Optional;

/// An address of an external network, lent to an account and led to one of its ports.
///
/// @param pool the external network
public record FloatingIp(
        FloatingIpId id,
        AccountId account,
        RegionId region,
        NetworkId pool,
        SubnetId subnet,
        Ipv4Address address,
        Optional<Association> association)
        implements Regional {

    public record Association(PortId port, Ipv4Address fixedAddress, RouterId router) {}

    public FloatingIp with(Optional<Association> association) {
        return new FloatingIp(id, account, region, pool, subnet, address, association);
    }

    public boolean leadsTo(PortId port) {
        return association.map(Association::port).equals(Optional.of(port));
    }
}
