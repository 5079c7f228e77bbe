package io.squall.engine.network;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Quotas;
import io.squall.model.Service;
import java.util.Set;

/// How many networks, subnets and the like the account may have.
public record ReadNetworkLimits() implements Query<Quotas> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.NETWORK);
    }

    @Override
    public Quotas run(Transaction tx) {
        return tx.account().quotas();
    }
}
