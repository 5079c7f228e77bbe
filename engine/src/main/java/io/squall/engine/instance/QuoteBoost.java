package io.squall.engine.instance;

import io.squall.engine.Billing;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.Internet.Boost;
import io.squall.model.ResourceType;
import io.squall.model.Subscription.Charging;

/// What more bandwidth for a while would cost, in cents.
public record QuoteBoost(InstanceId id, Boost boost) implements Query<Long> {

    @Override
    public Long run(Transaction tx) {
        var instance = tx.instances().get(ResourceType.INSTANCE, id);
        var paid = Billing.require(tx, id, ResourceType.INSTANCE, Charging.PREPAID);
        BoostBandwidth.check(tx, instance, paid, boost);
        return BoostBandwidth.cost(tx, instance, boost);
    }
}
