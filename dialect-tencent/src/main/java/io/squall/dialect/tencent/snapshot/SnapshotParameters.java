package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.model.ResourceType;
import io.squall.model.SnapshotId;

/// Reads the parameters that actions on snapshots share.
final class SnapshotParameters {

    static final int MAX_NAME = 60;

    private SnapshotParameters() {}

    /// The snapshot named by `snapshotId`.
    static SnapshotId one(Parameters parameters) {
        return snapshot(parameters.text("snapshotId"));
    }

    static SnapshotId snapshot(String id) {
        return new SnapshotId(Ids.current(ResourceType.SNAPSHOT, id));
    }
}
