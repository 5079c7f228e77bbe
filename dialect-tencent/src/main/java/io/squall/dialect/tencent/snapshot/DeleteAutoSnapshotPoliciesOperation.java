package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.BatchAnswer;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Translation;
import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.snapshot.DeleteSnapshotPolicy;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import io.squall.model.SnapshotPolicy;
import io.squall.model.SnapshotPolicyId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteAutoSnapshotPolicies" in the CBS documentation: deletes policies. Unlike elsewhere, `detail` is a list.
///
/// @param outerZero whether the code outside of `detail` is 0 even if policies failed
record DeleteAutoSnapshotPoliciesOperation(boolean outerZero)
        implements SnapshotOperation<List<Batch.Part<SnapshotPolicy>>> {

    private static final int MAX_POLICIES = 100;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_OPERATION_FAILED, TencentError.PARTIAL_SUCCESS);
    }

    @Override
    public Command<List<Batch.Part<SnapshotPolicy>>> decode(TencentRequest request) {
        var commands = new LinkedHashMap<String, DeleteSnapshotPolicy>();
        request.parameters()
                .texts("aspIds", MAX_POLICIES)
                .forEach(id -> commands.put(
                        id,
                        new DeleteSnapshotPolicy(new SnapshotPolicyId(Ids.current(ResourceType.SNAPSHOT_POLICY, id)))));
        return new Batch<>(commands);
    }

    @Override
    public ObjectNode encode(List<Batch.Part<SnapshotPolicy>> parts) {
        var answer = Json.object();
        var detail = answer.putArray("detail");
        parts.forEach(part -> BatchAnswer.describe(
                detail.addObject().put("aspId", part.key()),
                part.refusal().map(refusal -> Translation.of(refusal, Optional.of(this))),
                ""));
        return answer;
    }

    @Override
    public Optional<Fault<TencentError>> fault(List<Batch.Part<SnapshotPolicy>> parts) {
        return outerZero ? Optional.empty() : BatchAnswer.fault(parts);
    }
}
