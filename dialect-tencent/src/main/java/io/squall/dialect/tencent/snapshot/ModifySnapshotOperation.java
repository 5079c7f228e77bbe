package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.snapshot.RenameSnapshot;
import io.squall.errors.TencentError;
import io.squall.model.Snapshot;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifySnapshot" in the CBS documentation: gives a snapshot another name.
record ModifySnapshotOperation() implements SnapshotOperation<Snapshot> {

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Snapshot> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RenameSnapshot(
                SnapshotParameters.one(parameters), parameters.text("snapshotName", SnapshotParameters.MAX_NAME));
    }

    @Override
    public ObjectNode encode(Snapshot result) {
        return Json.object();
    }
}
