package io.squall.engine.network;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Network;
import io.squall.model.RouteTable;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The route tables of the account's networks.
public record DescribeRouteTables() implements Query<List<DescribeRouteTables.Described>> {

    /// A table, and how many subnets go by it.
    public record Described(Network network, RouteTable table, int subnets) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Described> run(Transaction tx) {
        return Networks.own(tx).stream()
                .flatMap(network -> RouteTables.of(tx, network.id()).stream()
                        .map(table -> new Described(
                                network, table, RouteTables.subnets(tx, table).size())))
                .toList();
    }
}
