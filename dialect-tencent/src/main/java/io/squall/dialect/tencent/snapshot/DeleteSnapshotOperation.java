package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.Fault;
import io.squall.dialect.tencent.action.BatchAnswer;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.snapshot.DeleteSnapshot;
import io.squall.errors.TencentError;
import io.squall.model.Snapshot;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteSnapshot" in the CBS documentation: deletes snapshots.
///
/// @param outerZero whether the code outside of `detail` is 0 even if snapshots failed
record DeleteSnapshotOperation(boolean outerZero) implements SnapshotOperation<List<Batch.Part<Snapshot>>> {

    private static final int MAX_SNAPSHOTS = 100;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_OPERATION_FAILED, TencentError.PARTIAL_SUCCESS);
    }

    @Override
    public Command<List<Batch.Part<Snapshot>>> decode(TencentRequest request) {
        var commands = new LinkedHashMap<String, DeleteSnapshot>();
        request.parameters()
                .texts("snapshotIds", MAX_SNAPSHOTS)
                .forEach(id -> commands.put(id, new DeleteSnapshot(SnapshotParameters.snapshot(id))));
        return new Batch<>(commands);
    }

    @Override
    public ObjectNode encode(List<Batch.Part<Snapshot>> parts) {
        return BatchAnswer.numbered(this, parts);
    }

    @Override
    public Optional<Fault<TencentError>> fault(List<Batch.Part<Snapshot>> parts) {
        return outerZero ? Optional.empty() : BatchAnswer.fault(parts);
    }
}
