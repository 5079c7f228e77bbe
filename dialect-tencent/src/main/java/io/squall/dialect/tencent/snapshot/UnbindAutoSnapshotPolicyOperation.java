package io.squall.dialect.tencent.snapshot;

import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.snapshot.UnbindSnapshotPolicy;
import io.squall.model.SnapshotPolicy;
import io.squall.model.SnapshotPolicyId;
import io.squall.model.VolumeId;
import java.util.List;
import java.util.Map;

/// "UnbindAutoSnapshotPolicy" in the CBS documentation: lets a policy no longer take snapshots of disks.
record UnbindAutoSnapshotPolicyOperation(boolean outerZero) implements PolicyBinding {

    @Override
    public Command<List<Batch.Part<SnapshotPolicy>>> command(SnapshotPolicyId policy, Map<String, VolumeId> disks) {
        return new UnbindSnapshotPolicy(policy, disks);
    }
}
