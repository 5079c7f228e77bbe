package io.squall.engine.network;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Service;
import io.squall.model.Subnet;
import java.util.List;
import java.util.Set;

/// The subnets on which the caller's instances can stand.
public record ListSubnets() implements Query<List<Subnet>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Subnet> run(Transaction tx) {
        return Networks.visible(tx).stream()
                .filter(network -> !network.external())
                .flatMap(network -> Networks.subnets(tx, network.id()).stream())
                .toList();
    }
}
