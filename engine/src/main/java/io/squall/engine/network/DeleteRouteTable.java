package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.Protected;
import io.squall.model.ResourceType;
import io.squall.model.RouteTableId;
import io.squall.model.Service;
import java.util.Set;

/// Deletes a route table that no subnet needs; a network's main one stays.
public record DeleteRouteTable(NetworkId network, RouteTableId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        var owner = Networks.own(tx, network);
        var table = RouteTables.get(tx, owner.id(), id);
        if (table.main()) {
            throw new Protected(ResourceType.ROUTE_TABLE, id.value()).raise();
        }
        RouteTables.subnets(tx, table).stream().findFirst().ifPresent(subnet -> {
            throw new InUse(ResourceType.ROUTE_TABLE, id.value(), subnet.id().value()).raise();
        });
        tx.own(Kinds.ROUTE_TABLES).remove(id);
        return Done.DONE;
    }
}
