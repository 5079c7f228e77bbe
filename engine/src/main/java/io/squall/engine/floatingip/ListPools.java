package io.squall.engine.floatingip;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Network;
import io.squall.model.Service;
import java.util.List;
import java.util.Set;

/// The pools from which the caller can take floating IPs.
public record ListPools() implements Query<List<Network>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public List<Network> run(Transaction tx) {
        return Pools.visible(tx);
    }
}
