package io.squall.engine.snapshot;

import static io.squall.model.Snapshot.State.AVAILABLE;
import static io.squall.model.Snapshot.State.DELETING;

import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Quota;
import io.squall.model.Rejection.QuotaExceeded;
import io.squall.model.Rejection.WrongState;
import io.squall.model.ResourceType;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotId;
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

    /// Those of the caller's region that are not about to go.
    static List<Snapshot> list(Transaction tx) {
        return tx.own(Kinds.SNAPSHOTS).list().stream()
                .filter(snapshot -> snapshot.state() != DELETING)
                .toList();
    }

    /// Refuses one more than the region's volumes allow.
    static void checkQuota(Transaction tx) {
        var each = tx.account().quotas().limit(Quota.SNAPSHOTS_PER_VOLUME);
        var used = list(tx).size();
        var volumes = tx.volumes().list().size();
        if (each < Long.MAX_VALUE && used >= each * volumes) {
            throw new QuotaExceeded(Quota.SNAPSHOTS_PER_VOLUME, each * volumes, used, 1).raise();
        }
    }
}
