package io.squall.engine.volume;

import io.squall.engine.Billing;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription.Charging;
import io.squall.model.Subscription.Renewal;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Set;

/// Says what happens to elastic volumes when the time is over that was paid for: to all of them, or to none.
public record ChangeVolumeRenewal(List<VolumeId> ids, Renewal renewal) implements Command<Done> {

    public ChangeVolumeRenewal {
        ids = List.copyOf(ids);
    }

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Done run(Transaction tx) {
        ids.forEach(id -> Volumes.get(tx, id));
        ids.forEach(id -> Volumes.elastic(tx, id));
        ids.stream()
                .map(id -> Billing.require(tx, id, ResourceType.VOLUME, Charging.PREPAID))
                .toList()
                .forEach(paid -> tx.own(Kinds.SUBSCRIPTIONS).put(paid.with(renewal)));
        return Done.DONE;
    }
}
