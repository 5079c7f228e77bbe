package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Tasks;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.cbs.DiskParameters;
import io.squall.engine.Command;
import io.squall.engine.snapshot.RevertVolume;
import io.squall.errors.TencentError;
import io.squall.model.Volume;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ApplySnapshot" in the CBS documentation: brings a disk back to a snapshot of it.
record ApplySnapshotOperation() implements SnapshotOperation<Volume> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Volume> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RevertVolume(DiskParameters.one(parameters), SnapshotParameters.one(parameters));
    }

    @Override
    public ObjectNode encode(Volume result) {
        var answer = Json.object();
        answer.putObject("detail")
                .put("requestId", Tasks.longNumber(result.id(), result.dueAt().orElse(result.createdAt())));
        return answer;
    }
}
