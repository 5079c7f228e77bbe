package io.squall.engine.purchase;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Id;
import io.squall.model.ResourceType;
import io.squall.model.Subscription.Charging;
import io.squall.model.Subscription.Renewal;
import java.util.List;

/// Says what happens to prepaid resources at the end of the time that was paid for: to all of them, or to none if one
/// cannot be changed.
public record ChangeRenewal(ResourceType type, List<Id> resources, Renewal renewal) implements Command<Done> {

    public ChangeRenewal {
        resources = List.copyOf(resources);
    }

    @Override
    public Done run(Transaction tx) {
        var paid = resources.stream()
                .map(resource -> Billing.require(tx, resource, type, Charging.PREPAID))
                .toList();
        paid.forEach(subscription -> tx.own(Kinds.SUBSCRIPTIONS).put(subscription.with(renewal)));
        return Done.DONE;
    }
}
