package io.squall.engine.snapshot;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Service;
import io.squall.model.SnapshotPolicy;
import java.util.List;
import java.util.Set;

/// The caller's snapshot policies of its region.
public record ListSnapshotPolicies() implements Query<List<SnapshotPolicy>> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public List<SnapshotPolicy> run(Transaction tx) {
        return tx.own(Kinds.SNAPSHOT_POLICIES).list();
    }
}
