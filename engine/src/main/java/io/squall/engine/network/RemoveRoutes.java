package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.RouteTable;
import io.squall.model.RouteTable.Route;
import io.squall.model.RouteTableId;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// Takes routes out of a table: all of them, or none.
public record RemoveRoutes(NetworkId network, RouteTableId table, List<Route> routes) implements Command<RouteTable> {

    public RemoveRoutes {
        routes = List.copyOf(routes);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public RouteTable run(Transaction tx) {
        var owner = Networks.own(tx, network);
        var found = RouteTables.get(tx, owner.id(), table);
        for (var route : routes) {
            if (found.routes().stream().noneMatch(route::leadsLike)) {
                throw new NoSuch(ResourceType.ROUTE, route.destination().toString()).raise();
            }
        }
        return tx.own(Kinds.ROUTE_TABLES)
                .put(found.with(found.routes().stream()
                        .filter(route -> routes.stream().noneMatch(route::leadsLike))
                        .toList()));
    }
}
