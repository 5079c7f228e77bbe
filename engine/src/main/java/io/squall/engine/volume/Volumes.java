package io.squall.engine.volume;

import io.squall.engine.Billing;
import io.squall.engine.Transaction;
import io.squall.model.Rejection.VolumeFixed;
import io.squall.model.ResourceType;
import io.squall.model.Tariff;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.time.Duration;

/// The rules about volumes that many commands share.
public final class Volumes {

    private static final Duration MONTH = Duration.ofDays(30);

    private Volumes() {}

    /// The caller's volume.
    public static Volume get(Transaction tx, VolumeId id) {
        return tx.volumes().get(ResourceType.VOLUME, id);
    }

    /// The caller's volume, which does not come and go with an instance.
    public static Volume elastic(Transaction tx, VolumeId id) {
        return requireElastic(get(tx, id));
    }

    static Volume requireElastic(Volume volume) {
        if (volume.fixed()) {
            throw new VolumeFixed(volume.id()).raise();
        }
        return volume;
    }

    /// What is to be paid when a volume grows: the difference, for the time that is left.
    static long extensionPrice(Transaction tx, Volume volume, int sizeGb) {
        var more = month(tx.settings().tariff(), volume, sizeGb)
                - month(tx.settings().tariff(), volume, volume.sizeGb());
        return Billing.find(tx, volume.id())
                .map(paid -> Duration.between(tx.now(), paid.paidUntil()))
                .filter(Duration::isPositive)
                .map(left -> Math.ceilDiv(more * left.toSeconds(), MONTH.toSeconds()))
                .orElse(0L);
    }

    static long month(Tariff tariff, Volume volume, int sizeGb) {
        return tariff.month(volume.type(), sizeGb);
    }
}
