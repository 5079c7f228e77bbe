package io.squall.engine.network;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Service;
import java.util.Set;

/// Whether the caller's region has a network on which the instances of all accounts can stand.
public record HasSharedNetwork() implements Query<Boolean> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Boolean run(Transaction tx) {
        return Networks.visible(tx).stream()
                .anyMatch(network -> !network.external() && network.owner().isEmpty());
    }
}
