package io.squall.engine.instance;

import io.squall.engine.Billing;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Subscription.Charging;

/// What more months of a prepaid instance would cost, in cents.
public record QuoteRenewal(InstanceId id, int months) implements Query<Long> {

    @Override
    public Long run(Transaction tx) {
        tx.instances().get(ResourceType.INSTANCE, id);
        return months
                * Billing.require(tx, id, ResourceType.INSTANCE, Charging.PREPAID)
                        .priceCents();
    }
}
