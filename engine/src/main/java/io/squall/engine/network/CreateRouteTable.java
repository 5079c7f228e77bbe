package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.Quota;
import io.squall.model.RouteTable;
import io.squall.model.RouteTable.Route;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Gives a network of the account's another route table.
public record CreateRouteTable(NetworkId network, String name, List<Route> routes) implements Command<RouteTable> {

    public CreateRouteTable {
        routes = List.copyOf(routes);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public RouteTable run(Transaction tx) {
        var owner = Networks.own(tx, network);
        RouteTables.check(tx, owner, List.of(), routes);
        tx.checkQuota(
                Quota.ROUTE_TABLES_PER_NETWORK, RouteTables.of(tx, network).size(), 1);
        return RouteTables.open(tx, owner, name, false, routes);
    }
}
