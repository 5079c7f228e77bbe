package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.RouteTable;
import io.squall.model.RouteTable.Route;
import io.squall.model.RouteTableId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Adds routes to a table: all of them, or none.
public record AddRoutes(NetworkId network, RouteTableId table, List<Route> routes) implements Command<RouteTable> {

    public AddRoutes {
        routes = List.copyOf(routes);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public RouteTable run(Transaction tx) {
        var owner = Networks.own(tx, network);
        var found = RouteTables.get(tx, network, table);
        RouteTables.check(tx, owner, found.routes(), routes);
        return tx.own(Kinds.ROUTE_TABLES)
                .put(found.with(
                        Stream.concat(found.routes().stream(), routes.stream()).toList()));
    }
}
