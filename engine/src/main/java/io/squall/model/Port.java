package io.squall.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A network interface, with its addresses.
///
/// @param address its primary address
/// @param secondary the addresses that it has besides
/// @param device the instance or load balancer that it belongs to; empty, if it belongs to none
/// @param elastic whether it was made apart from its device, and can leave it
public record Port(
        PortId id,
        AccountId account,
        NetworkId network,
        SubnetId subnet,
        Ipv4Address address,
        List<Ipv4Address> secondary,
        MacAddress mac,
        String name,
        String description,
        List<SecurityGroupId> securityGroups,
        String device,
        boolean elastic,
        Optional<Instant> attachedAt,
        Instant createdAt)
        implements Owned {

    public Port {
        secondary = List.copyOf(secondary);
        securityGroups = List.copyOf(securityGroups);
    }

    /// The primary address first.
    public List<Ipv4Address> addresses() {
        return Stream.concat(Stream.of(address), secondary.stream()).toList();
    }

    public Port named(String name, String description) {
        return new Port(
                id,
                account,
                network,
                subnet,
                address,
                secondary,
                mac,
                name,
                description,
                securityGroups,
                device,
                elastic,
                attachedAt,
                createdAt);
    }

    public Port with(List<Ipv4Address> secondary) {
        return new Port(
                id,
                account,
                network,
                subnet,
                address,
                secondary,
                mac,
                name,
                description,
                securityGroups,
                device,
                elastic,
                attachedAt,
                createdAt);
    }

    /// The interface behind security groups.
    public Port behind(List<SecurityGroupId> securityGroups) {
        return new Port(
                id,
                account,
                network,
                subnet,
                address,
                secondary,
                mac,
                name,
                description,
                securityGroups,
                device,
                elastic,
                attachedAt,
                createdAt);
    }

    /// The interface on a device.
    public Port on(String device, Instant at) {
        return new Port(
                id,
                account,
                network,
                subnet,
                address,
                secondary,
                mac,
                name,
                description,
                securityGroups,
                device,
                elastic,
                Optional.of(at),
                createdAt);
    }

    /// The interface on no device.
    public Port off() {
        return new Port(
                id,
                account,
                network,
                subnet,
                address,
                secondary,
                mac,
                name,
                description,
                securityGroups,
                "",
                elastic,
                Optional.empty(),
                createdAt);
    }

    /// The interface on another subnet, with one address there.
    public Port at(SubnetId subnet, Ipv4Address address) {
        return new Port(
                id,
                account,
                network,
                subnet,
                address,
                List.of(),
                mac,
                name,
                description,
                securityGroups,
                device,
                elastic,
                attachedAt,
                createdAt);
    }
}
