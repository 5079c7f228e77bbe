package io.squall.engine.network;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.NetworkId;
import io.squall.model.Rejection.InUse;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import java.util.Set;

/// Deletes a network of the account's on which nothing stands, with its subnets and route tables.
public record DeleteNetwork(NetworkId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Done run(Transaction tx) {
        var network = Networks.own(tx, id);
        var subnets = Networks.subnets(tx, id);
        subnets.stream()
                .flatMap(subnet -> Subnets.devices(tx, subnet.id()).stream())
                .findFirst()
                .ifPresent(device -> {
                    throw new InUse(ResourceType.NETWORK, id.value(), device).raise();
                });
        subnets.forEach(subnet -> Subnets.remove(tx, subnet));
        RouteTables.of(tx, network.id())
                .forEach(table -> tx.own(Kinds.ROUTE_TABLES).remove(table.id()));
        tx.all(Kinds.NETWORKS).remove(network.id());
        return Done.DONE;
    }
}
