package io.squall.engine.snapshot;

import io.squall.engine.Command;
import io.squall.engine.SnapshotTaking;
import io.squall.engine.Transaction;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotId;
import io.squall.model.VolumeId;
import java.util.Optional;
import java.util.Set;

/// Keeps what is on a volume now.
public record CreateSnapshot(VolumeId volume, String name) implements Command<Snapshot> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Snapshot run(Transaction tx) {
        var id = new SnapshotId(tx.newId(ResourceType.SNAPSHOT));
        return SnapshotTaking.take(tx, id, volume, name, tx.now(), Optional.empty());
    }
}
