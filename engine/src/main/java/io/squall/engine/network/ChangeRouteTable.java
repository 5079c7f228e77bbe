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
import java.util.Optional;
import java.util.Set;

/// Gives a route table another name, or other routes instead of all that it has.
public record ChangeRouteTable(NetworkId network, RouteTableId id, Optional<String> name, Optional<List<Route>> routes)
        implements Command<RouteTable> {

    public ChangeRouteTable {
        routes = routes.map(List::copyOf);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public RouteTable run(Transaction tx) {
        var owner = Networks.own(tx, network);
        var table = RouteTables.get(tx, network, id);
        routes.ifPresent(wanted -> RouteTables.check(tx, owner, List.of(), wanted));
        return tx.own(Kinds.ROUTE_TABLES)
                .put(table.named(name.orElse(table.name())).with(routes.orElse(table.routes())));
    }
}
