package io.squall.engine.networkinterface;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.FloatingIp;
import io.squall.model.Instance;
import io.squall.model.Ipv4Address;
import io.squall.model.Network;
import io.squall.model.Port;
import io.squall.model.SecurityGroup;
import io.squall.model.Service;
import io.squall.model.Subnet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The caller's network interfaces, those that came with instances too.
public record DescribeInterfaces() implements Query<List<DescribeInterfaces.Described>> {

    /// An interface, and what there is to say about it.
    ///
    /// @param instance what it is attached to
    /// @param groups which filter what goes through it
    /// @param floatingIps by the address to which they lead
    public record Described(
            Network network,
            Subnet subnet,
            Port port,
            Optional<Instance> instance,
            List<SecurityGroup> groups,
            Map<Ipv4Address, FloatingIp> floatingIps) {

        public Described {
            groups = List.copyOf(groups);
            floatingIps = Map.copyOf(floatingIps);
        }

        /// Whether it is its instance's first one.
        public boolean primary() {
            return instance.filter(found -> found.ports().getFirst().equals(port.id()))
                    .isPresent();
        }
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Described> run(Transaction tx) {
        return Interfaces.list(tx).stream().map(port -> describe(tx, port)).toList();
    }

    private static Described describe(Transaction tx, Port port) {
        var floatingIps = tx.floatingIps().list(Kinds.PORT, port.id().value()).stream()
                .collect(Collectors.toMap(
                        floatingIp -> floatingIp.association().orElseThrow().fixedAddress(), Function.identity()));
        return new Described(
                tx.all(Kinds.NETWORKS).find(port.network()).orElseThrow(),
                tx.subnets().find(port.subnet()).orElseThrow(),
                port,
                Interfaces.instance(tx, port),
                InterfaceGroups.of(tx, port).stream()
                        .flatMap(group -> tx.securityGroups().find(group).stream())
                        .toList(),
                floatingIps);
    }
}
