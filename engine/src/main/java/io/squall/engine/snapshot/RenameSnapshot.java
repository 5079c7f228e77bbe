package io.squall.engine.snapshot;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Service;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotId;
import java.util.Set;

/// Gives a snapshot another name.
public record RenameSnapshot(SnapshotId id, String name) implements Command<Snapshot> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Snapshot run(Transaction tx) {
        return tx.own(Kinds.SNAPSHOTS).put(Snapshots.get(tx, id).called(name));
    }
}
