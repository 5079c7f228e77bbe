package io.squall.engine.snapshot;

import static io.squall.model.Snapshot.State.AVAILABLE;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotId;
import io.squall.model.SnapshotPolicy;
import io.squall.model.SnapshotPolicyId;
import java.util.List;

/// The rules about snapshots that many commands share.
public final class Snapshots {

    private Snapshots() {}

    /// The caller's snapshot.
    public static Snapshot get(Transaction tx, SnapshotId id) {
        return tx.own(Kinds.SNAPSHOTS).get(ResourceType.SNAPSHOT, id);
    }

    /// Refuses a snapshot with which something is being done.
    public static void requireReady(Snapshot snapshot) {
        if (snapshot.state() != AVAILABLE) {
            throw new WrongState(ResourceType.SNAPSHOT, snapshot.id().value(), snapshot.state(), List.of(AVAILABLE))
                    .raise();
        }
    }

    /// The caller's snapshot policy.
    static SnapshotPolicy policy(Transaction tx, SnapshotPolicyId id) {
        return tx.own(Kinds.SNAPSHOT_POLICIES).get(ResourceType.SNAPSHOT_POLICY, id);
    }
}
