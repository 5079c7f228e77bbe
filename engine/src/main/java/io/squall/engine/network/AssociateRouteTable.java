package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.RouteTableId;
import io.squall.model.Service;
import io.squall.model.SubnetId;
import java.util.List;
import java.util.Set;

/// Lets the packets of subnets go by another table of their network.
public record AssociateRouteTable(NetworkId network, List<SubnetId> subnets, RouteTableId table)
        implements Command<Done> {

    public AssociateRouteTable {
        subnets = List.copyOf(subnets);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        var owner = Networks.own(tx, network);
        var found = subnets.stream()
                .map(subnet -> Subnets.get(tx, owner.id(), subnet))
                .toList();
        var routes = RouteTables.get(tx, owner.id(), table);
        found.forEach(subnet -> tx.subnets().put(subnet.with(routes.id())));
        return Done.DONE;
    }
}
