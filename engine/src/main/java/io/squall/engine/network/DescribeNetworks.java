package io.squall.engine.network;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Network;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The account's networks with what is on them.
public record DescribeNetworks() implements Query<List<DescribeNetworks.Described>> {

    /// A network, and how much there is of everything.
    ///
    /// @param devices what has addresses: instances, load balancers, interfaces of nothing
    public record Described(Network network, int subnets, int routeTables, int devices) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Described> run(Transaction tx) {
        return Networks.own(tx).stream().map(network -> describe(tx, network)).toList();
    }

    private static Described describe(Transaction tx, Network network) {
        var subnets = Networks.subnets(tx, network.id());
        var devices = subnets.stream()
                .flatMap(subnet -> Subnets.devices(tx, subnet.id()).stream())
                .distinct()
                .count();
        return new Described(
                network, subnets.size(), RouteTables.of(tx, network.id()).size(), (int) devices);
    }
}
