package io.squall.engine.snapshot;

import io.squall.engine.Progress;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Service;
import io.squall.model.Snapshot;
import java.util.List;
import java.util.Set;

/// The caller's snapshots of its region.
public record DescribeSnapshots() implements Query<List<DescribeSnapshots.Description>> {

    /// A snapshot, and how far it is taken.
    public record Description(Snapshot snapshot, int percent) {}

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public List<Description> run(Transaction tx) {
        return Snapshots.list(tx).stream()
                .map(snapshot -> new Description(snapshot, percent(tx, snapshot)))
                .toList();
    }

    private static int percent(Transaction tx, Snapshot snapshot) {
        return snapshot.state() == Snapshot.State.CREATING
                ? Progress.percent(tx, snapshot, tx.timings().createVolume())
                : 100;
    }
}
