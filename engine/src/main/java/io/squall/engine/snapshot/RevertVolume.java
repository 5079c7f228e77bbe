package io.squall.engine.snapshot;

import static io.squall.model.Volume.State.AVAILABLE;
import static io.squall.model.Volume.State.IN_USE;
import static io.squall.model.Volume.State.REVERTING;
import static io.squall.model.Volume.State.SNAPSHOTTING;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.engine.volume.Volumes;
import io.squall.model.Due;
import io.squall.model.Instance;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.SnapshotOfAnotherVolume;
import io.squall.model.Rejection.SnapshotRunning;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotId;
import io.squall.model.Volume;
import io.squall.model.Volume.Attachment;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings a volume back to what was on it. An elastic one must be detached, of any other the instance must be stopped.
public record RevertVolume(VolumeId volume, SnapshotId snapshot) implements Command<Volume> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Volume run(Transaction tx) {
        var source = Snapshots.get(tx, snapshot);
        var target = Volumes.get(tx, volume);
        if (!source.volume().equals(volume)) {
            throw new SnapshotOfAnotherVolume(snapshot, volume).raise();
        }
        Snapshots.requireReady(source);
        requireQuiet(tx, target);
        var done = tx.in(tx.timings().createVolume());
        tx.own(Kinds.SNAPSHOTS)
                .put(source.in(Snapshot.State.RESTORING, Optional.of(new Due<>(Snapshot.State.AVAILABLE, done))));
        return tx.volumes().put(target.in(REVERTING, Optional.of(new Due<>(target.state(), done))));
    }

    private void requireQuiet(Transaction tx, Volume target) {
        if (target.state() == SNAPSHOTTING) {
            throw new SnapshotRunning(volume).raise();
        }
        target.attachment()
                .map(Attachment::instance)
                .flatMap(tx.instances()::find)
                .filter(instance -> !target.fixed() || !isStopped(instance))
                .ifPresent(instance -> {
                    throw new InUse(
                                    ResourceType.VOLUME,
                                    volume.value(),
                                    "instance " + instance.id().value())
                            .raise();
                });
        var required = target.fixed() ? IN_USE : AVAILABLE;
        if (target.state() != required) {
            throw new WrongState(ResourceType.VOLUME, volume.value(), target.state(), List.of(required)).raise();
        }
    }

    private static boolean isStopped(Instance instance) {
        return instance.state() == Instance.State.STOPPED && instance.task().isEmpty();
    }
}
