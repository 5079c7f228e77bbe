package io.squall.engine.network;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.RouteTable;
import io.squall.model.RouteTableId;
import io.squall.model.Service;
import java.util.Set;

/// One route table of a network of the account's.
public record FindRouteTable(NetworkId network, RouteTableId id) implements Query<RouteTable> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public RouteTable run(Transaction tx) {
        return RouteTables.get(tx, Networks.own(tx, network).id(), id);
    }
}
