package io.squall.model;

/// A network interface, with its address.
///
/// @param device the instance or load balancer that it belongs to
public record Port(
        PortId id,
        AccountId account,
        NetworkId network,
        SubnetId subnet,
        Ipv4Address address,
        MacAddress mac,
        String device)
        implements Owned {}
