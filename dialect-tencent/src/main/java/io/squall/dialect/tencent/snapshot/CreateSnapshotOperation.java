package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.cbs.DiskParameters;
import io.squall.engine.Command;
import io.squall.engine.snapshot.CreateSnapshot;
import io.squall.errors.TencentError;
import io.squall.model.Snapshot;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateSnapshot" in the CBS documentation: keeps what is on a disk.
record CreateSnapshotOperation() implements SnapshotOperation<Snapshot> {

    private static final String UNNAMED = "未命名";

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Snapshot> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new CreateSnapshot(
                DiskParameters.one(parameters),
                parameters
                        .optionalText("snapshotName", SnapshotParameters.MAX_NAME)
                        .orElse(UNNAMED));
    }

    @Override
    public ObjectNode encode(Snapshot result) {
        return Json.object().put("snapshotId", result.id().value());
    }
}
