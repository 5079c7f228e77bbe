package io.squall.engine.volume;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Order;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Set;

/// Pays for an elastic volume for more months.
public record RenewVolume(VolumeId id, int months) implements Command<Subscription> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Subscription run(Transaction tx) {
        Volumes.elastic(tx, id);
        var paid = Billing.require(tx, id, ResourceType.VOLUME, Charging.PREPAID);
        var price = paid.priceCents() * months;
        Billing.requireMoney(tx, price);
        Billing.take(tx, price);
        Billing.order(tx, ResourceType.VOLUME, Order.Action.RENEW, List.of(id.value()), price);
        return tx.own(Kinds.SUBSCRIPTIONS).put(paid.paidUntil(Billing.months(paid.paidUntil(), months)));
    }
}
