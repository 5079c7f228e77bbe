package io.squall.engine.snapshot;

import static io.squall.model.Snapshot.State.DELETED;
import static io.squall.model.Snapshot.State.DELETING;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Due;
import io.squall.model.Service;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotId;
import java.util.Optional;
import java.util.Set;

/// Deletes a snapshot with which nothing else is being done.
public record DeleteSnapshot(SnapshotId id) implements Command<Snapshot> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public Snapshot run(Transaction tx) {
        var snapshot = Snapshots.get(tx, id);
        Snapshots.requireReady(snapshot);
        var gone = new Due<>(DELETED, tx.in(tx.timings().delete()));
        return tx.own(Kinds.SNAPSHOTS).put(snapshot.in(DELETING, Optional.of(gone)));
    }
}
