package io.squall.engine.volume;

import io.squall.engine.Billing;
import io.squall.engine.Progress;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Service;
import io.squall.model.Subscription;
import io.squall.model.Volume;
import io.squall.model.Volume.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The volumes of the caller's region that lie in the storage of their zones, with what pays for them.
public record DescribeVolumes() implements Query<List<DescribeVolumes.Description>> {

    /// A volume with its payments.
    ///
    /// @param subscription its own or, if it comes and goes with an instance, the instance's
    /// @param percent how far it is with what is being done to it
    public record Description(Volume volume, Optional<Subscription> subscription, int percent) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public List<Description> run(Transaction tx) {
        return tx.volumes().list().stream()
                .filter(volume -> !volume.type().isLocal())
                .map(volume -> new Description(
                        volume,
                        subscription(tx, volume),
                        Progress.percent(tx, volume, tx.timings().createVolume())))
                .toList();
    }

    private static Optional<Subscription> subscription(Transaction tx, Volume volume) {
        return volume.fixed()
                ? volume.attachment().map(Attachment::instance).flatMap(instance -> Billing.find(tx, instance))
                : Billing.find(tx, volume.id());
    }
}
