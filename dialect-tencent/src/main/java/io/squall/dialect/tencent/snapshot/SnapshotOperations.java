package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.tencent.action.TencentOperation;
import java.util.List;

/// The actions at snapshot.api.qcloud.com.
public final class SnapshotOperations {

    private SnapshotOperations() {}

    /// All of them, in the order of the documentation.
    ///
    /// @param outerZero whether batches that fail have code 0 outside of `detail`
    public static List<TencentOperation<?>> all(boolean outerZero) {
        return List.of(
                new CreateSnapshotOperation(),
                new DescribeSnapshotsOperation(),
                new ModifySnapshotOperation(),
                new DeleteSnapshotOperation(outerZero),
                new ApplySnapshotOperation());
    }
}
