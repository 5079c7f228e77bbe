package io.squall.engine.volume;

import io.squall.engine.Billing;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Subscription.Charging;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.Set;

/// What would have to be paid, in cents.
public sealed interface VolumePrice extends Query<Long> {

    @Override
    default Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    /// For new volumes.
    record Purchase(Volume.Type type, int sizeGb, int count, int months) implements VolumePrice {
        @Override
        public Long run(Transaction tx) {
            return tx.settings().tariff().month(type, sizeGb) * count * months;
        }
    }

    /// For more months of an elastic volume.
    record Renewal(VolumeId id, int months) implements VolumePrice {
        @Override
        public Long run(Transaction tx) {
            Volumes.elastic(tx, id);
            return Billing.require(tx, id, ResourceType.VOLUME, Charging.PREPAID)
                            .priceCents()
                    * months;
        }
    }

    /// For more space on an elastic volume.
    record Extension(VolumeId id, int sizeGb) implements VolumePrice {
        @Override
        public Long run(Transaction tx) {
            var volume = Volumes.get(tx, id);
            ExtendVolume.requireGrowth(volume, sizeGb);
            Volumes.requireElastic(volume);
            return Volumes.extensionPrice(tx, volume, sizeGb);
        }
    }
}
