package io.squall.engine.snapshot;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Service;
import io.squall.model.SnapshotPolicy;
import io.squall.model.SnapshotPolicyId;
import java.util.Set;

/// Deletes a snapshot policy. The snapshots that were taken by it stay as long as they would have.
public record DeleteSnapshotPolicy(SnapshotPolicyId id) implements Command<SnapshotPolicy> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.BLOCK_STORAGE);
    }

    @Override
    public SnapshotPolicy run(Transaction tx) {
        var policy = Snapshots.policy(tx, id);
        tx.own(Kinds.SNAPSHOT_POLICIES).remove(id);
        return policy;
    }
}
