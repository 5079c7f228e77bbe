package io.squall.engine.snapshot;

import static io.squall.model.Volume.State.AVAILABLE;
import static io.squall.model.Volume.State.IN_USE;
import static io.squall.model.Volume.State.SNAPSHOTTING;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.volume.Volumes;
import io.squall.model.Due;
import io.squall.model.Rejection.NothingStored;
import io.squall.model.Rejection.SnapshotRunning;
import io.squall.model.Rejection.VolumeOnHost;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotId;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps what is on a volume now. The volume may be attached; one snapshot of it is taken at a time.
public record CreateSnapshot(VolumeId volume, String name) implements Command<Snapshot> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Snapshot run(Transaction tx) {
        var source = Volumes.get(tx, volume);
        checkVolume(source);
        Snapshots.checkQuota(tx);
        var done = tx.in(tx.timings().createVolume());
        tx.volumes().put(source.in(SNAPSHOTTING, Optional.of(new Due<>(source.state(), done))));
        return tx.own(Kinds.SNAPSHOTS)
                .put(new Snapshot(
                        new SnapshotId(tx.newId(ResourceType.SNAPSHOT)),
                        tx.caller().account(),
                        source.region(),
                        source.zone(),
                        source.project(),
                        volume,
                        name,
                        source.sizeGb(),
                        source.root(),
                        Snapshot.State.CREATING,
                        Optional.of(new Due<>(Snapshot.State.AVAILABLE, done)),
                        Optional.empty(),
                        tx.now()));
    }

    private void checkVolume(Volume source) {
        if (source.type().isLocal()) {
            throw new VolumeOnHost(volume).raise();
        }
        if (!source.stored()) {
            throw new NothingStored(volume).raise();
        }
        if (source.state() == SNAPSHOTTING) {
            throw new SnapshotRunning(volume).raise();
        }
        if (source.state() != AVAILABLE && source.state() != IN_USE) {
            throw new WrongState(ResourceType.VOLUME, volume.value(), source.state(), List.of(AVAILABLE, IN_USE))
                    .raise();
        }
    }
}
