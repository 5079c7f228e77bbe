package io.squall.engine.loadbalancer;

import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Tariff;

/// What a load balancer costs for an hour, in cents. One that is reached from its network only costs nothing.
///
/// @param open whether it is reached from everywhere
public record LoadBalancerPrice(boolean open) implements Query<Long> {

    @Override
    public Long run(Transaction tx) {
        return hour(tx, open);
    }

    static long hour(Transaction tx, boolean open) {
        return open ? Tariff.hour(tx.settings().tariff().loadBalancer()) : 0;
    }
}
