package io.squall.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        return changed(change -> {
            change.name = name;
            change.description = description;
        });
    }

    public Port with(List<Ipv4Address> secondary) {
        return changed(change -> change.secondary = secondary);
    }

    /// The interface behind security groups.
    public Port behind(List<SecurityGroupId> securityGroups) {
        return changed(change -> change.securityGroups = securityGroups);
    }

    /// The interface on a device.
    public Port on(String device, Instant at) {
        return changed(change -> {
            change.device = device;
            change.attachedAt = Optional.of(at);
        });
    }

    /// The interface on no device.
    public Port off() {
        return changed(change -> {
            change.device = "";
            change.attachedAt = Optional.empty();
        });
    }

    /// The interface on another subnet, with one address there.
    public Port at(SubnetId subnet, Ipv4Address address) {
        return changed(change -> {
            change.subnet = subnet;
            change.address = address;
            change.secondary = List.of();
        });
    }

    private Port changed(Consumer<Change> how) {
        var change = new Change(this);
        how.accept(change);
        return change.to(this);
    }

    /// The parts of an interface that change in its life.
    private static final class Change {
        private SubnetId subnet;
        private Ipv4Address address;
        private List<Ipv4Address> secondary;
        private String name;
        private String description;
        private List<SecurityGroupId> securityGroups;
        private String device;
        private Optional<Instant> attachedAt;

        private Change(Port from) {
            this.subnet = from.subnet;
            this.address = from.address;
            this.secondary = from.secondary;
            this.name = from.name;
            this.description = from.description;
            this.securityGroups = from.securityGroups;
            this.device = from.device;
            this.attachedAt = from.attachedAt;
        }

        private Port to(Port from) {
            return new Port(
                    from.id,
                    from.account,
                    from.network,
                    subnet,
                    address,
                    secondary,
                    from.mac,
                    name,
                    description,
                    securityGroups,
                    device,
                    from.elastic,
                    attachedAt,
                    from.createdAt);
        }
    }
}
