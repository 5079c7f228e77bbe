package io.squall.engine.volume;

import static io.squall.model.Volume.State.AVAILABLE;
import static io.squall.model.Volume.State.DELETED;
import static io.squall.model.Volume.State.DELETING;
import static io.squall.model.Volume.State.ERROR;
import static io.squall.model.Volume.State.ERROR_RESTORING;
import static io.squall.model.Volume.State.IN_USE;

import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Transaction;
import io.squall.model.Due;
import io.squall.model.Rejection.InUse;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Deletes a volume, after detaching it if need be. A root volume goes with its instance only.
public record DeleteVolume(VolumeId id) implements Command<Done> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Done run(Transaction tx) {
        var volume = tx.volumes().get(ResourceType.VOLUME, id);
        var deletable = tx.settings().attachedVolumesDeletable()
                ? List.of(AVAILABLE, IN_USE, ERROR, ERROR_RESTORING)
                : List.of(AVAILABLE, ERROR, ERROR_RESTORING);
        if (volume.root()) {
            throw new InUse(ResourceType.VOLUME, id.value(), rootOf(volume)).raise();
        }
        if (!deletable.contains(volume.state())) {
            throw new WrongState(ResourceType.VOLUME, id.value(), volume.state(), deletable).raise();
        }
        var gone = new Due<>(DELETED, tx.in(tx.timings().delete()));
        tx.volumes().put(volume.in(DELETING, Optional.of(gone)).with(Optional.empty()));
        return Done.DONE;
    }

    private static String rootOf(Volume volume) {
        return volume.attachment()
                .map(attachment ->
                        "the root disk of instance " + attachment.instance().value())
                .orElse("an instance");
    }
}
