package io.squall.engine.network;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Network;
import io.squall.model.RouteTable;
import io.squall.model.Service;
import io.squall.model.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The subnets of the account's networks with what is on them.
public record DescribeSubnets() implements Query<List<DescribeSubnets.Described>> {

    /// A subnet.
    ///
    /// @param devices what has addresses of it
    /// @param free how many addresses are left
    public record Described(Network network, Subnet subnet, Optional<RouteTable> routes, int devices, long free) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Described> run(Transaction tx) {
        return Networks.own(tx).stream()
                .flatMap(network ->
                        Networks.subnets(tx, network.id()).stream().map(subnet -> describe(tx, network, subnet)))
                .toList();
    }

    static Described describe(Transaction tx, Network network, Subnet subnet) {
        return new Described(
                network,
                subnet,
                subnet.routeTable().flatMap(tx.own(Kinds.ROUTE_TABLES)::find),
                Subnets.devices(tx, subnet.id()).size(),
                Ports.free(tx, subnet.id()));
    }
}
