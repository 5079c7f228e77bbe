package io.squall.engine.instance;

import static io.squall.model.Instance.State.ACTIVE;
import static io.squall.model.Instance.State.STOPPED;
import static io.squall.model.Volume.State.AVAILABLE;
import static io.squall.model.Volume.State.DETACHING;
import static io.squall.model.Volume.State.IN_USE;

import io.squall.engine.Command;
import io.squall.engine.Transaction;
import io.squall.model.Due;
import io.squall.model.InstanceId;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.Rejection.RootVolumeStays;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Disconnects a volume from its instance.
public record DetachVolume(InstanceId instance, VolumeId volume) implements Command<Volume> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.COMPUTE, Service.BLOCK_STORAGE);
    }

    @Override
    public Volume run(Transaction tx) {
        tx.instances().get(ResourceType.INSTANCE, instance);
        var disk = tx.volumes()
                .find(volume)
                .filter(found -> found.isAttachedTo(instance))
                .orElseThrow(() -> new NoSuch(ResourceType.VOLUME, volume.value()).raise());
        if (disk.root()) {
            throw new RootVolumeStays(volume).raise();
        }
        Instances.idle(tx, instance, ACTIVE, STOPPED);
        if (disk.state() != IN_USE) {
            throw new WrongState(ResourceType.VOLUME, volume.value(), disk.state(), List.of(IN_USE)).raise();
        }
        var due = new Due<>(AVAILABLE, tx.in(tx.timings().attachVolume()));
        return tx.volumes().put(disk.in(DETACHING, Optional.of(due)));
    }
}
