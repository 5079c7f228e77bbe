package io.squall.engine.instance;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIp;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.SecurityGroup;
import io.squall.model.Service;
import io.squall.model.Volume;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The caller's instances, or one of them, with all that belongs to them.
public record DescribeInstances(Optional<InstanceId> id) implements Query<List<DescribeInstances.Description>> {

    /// An instance with its interfaces, volumes and security groups.
    ///
    /// @param rootVolume absent when the root disk is a disk of the host
    /// @param volumes the additional ones
    public record Description(
            Instance instance,
            List<Interface> interfaces,
            Optional<Volume> rootVolume,
            List<Volume> volumes,
            List<String> securityGroups) {

        public Description {
            interfaces = List.copyOf(interfaces);
            volumes = List.copyOf(volumes);
            securityGroups = List.copyOf(securityGroups);
        }

        /// The addresses on its networks, that of eth0 first.
        public Stream<Ipv4Address> privateAddresses() {
            return interfaces.stream().flatMap(found -> found.port().addresses().stream());
        }

        /// Its own first, then those of floating IPs.
        public Stream<Ipv4Address> publicAddresses() {
            return Stream.concat(
                    instance.internet().address().stream(),
                    interfaces.stream().flatMap(found -> found.floatingIps().stream()));
        }
    }

    /// A port with the floating IPs that lead to it.
    public record Interface(Port port, List<Ipv4Address> floatingIps) {
        public Interface {
            floatingIps = List.copyOf(floatingIps);
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE);
    }

    @Override
    public List<Description> run(Transaction tx) {
        return new ListInstances(id)
                .run(tx).stream().map(instance -> describe(tx, instance)).toList();
    }

    private static Description describe(Transaction tx, Instance instance) {
        var volumes = tx.volumes().list(Kinds.INSTANCE, instance.id().value());
        return new Description(
                instance,
                instance.ports().stream().map(port -> describe(tx, port)).toList(),
                volumes.stream().filter(Volume::root).findFirst(),
                volumes.stream().filter(volume -> !volume.root()).toList(),
                instance.securityGroups().stream()
                        .flatMap(group -> tx.securityGroups().find(group).stream())
                        .map(SecurityGroup::name)
                        .toList());
    }

    private static Interface describe(Transaction tx, PortId id) {
        var floatingIps = tx.floatingIps().list(Kinds.PORT, id.value()).stream()
                .filter(floatingIp -> !floatingIp.isPaused())
                .map(FloatingIp::address)
                .toList();
        return new Interface(tx.ports().find(id).orElseThrow(), floatingIps);
    }
}
