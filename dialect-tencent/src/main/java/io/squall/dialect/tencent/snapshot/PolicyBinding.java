package io.squall.dialect.tencent.snapshot;

import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.BatchAnswer;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.action.Translation;
import io.squall.dialect.tencent.cbs.DiskParameters;
import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.errors.TencentError;
import io.squall.model.ResourceType;
import io.squall.model.SnapshotPolicy;
import io.squall.model.SnapshotPolicyId;
import io.squall.model.VolumeId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// An action on a policy and many disks, named by `storageIdList.n`. Unlike elsewhere, `detail` is a list.
interface PolicyBinding extends SnapshotOperation<List<Batch.Part<SnapshotPolicy>>> {

    int MAX_DISKS = 50;

    /// Whether the code outside of `detail` is 0 even if disks failed.
    boolean outerZero();

    Command<List<Batch.Part<SnapshotPolicy>>> command(SnapshotPolicyId policy, Map<String, VolumeId> disks);

    @Override
    default Command<List<Batch.Part<SnapshotPolicy>>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var policy = Ids.current(ResourceType.SNAPSHOT_POLICY, parameters.text("aspId"));
        var disks = new LinkedHashMap<String, VolumeId>();
        parameters.texts("storageIdList", MAX_DISKS).forEach(id -> disks.put(id, DiskParameters.disk(id)));
        return command(new SnapshotPolicyId(policy), disks);
    }

    @Override
    default Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED, TencentError.PARTIAL_SUCCESS);
    }

    @Override
    default ObjectNode encode(List<Batch.Part<SnapshotPolicy>> parts) {
        var answer = Json.object();
        var detail = answer.putArray("detail");
        parts.forEach(part -> BatchAnswer.describe(
                detail.addObject().put("storageId", part.key()),
                part.refusal().map(refusal -> Translation.of(refusal, Optional.of(this))),
                "OK"));
        return answer;
    }

    @Override
    default Optional<Fault<TencentError>> fault(List<Batch.Part<SnapshotPolicy>> parts) {
        return outerZero() ? Optional.empty() : BatchAnswer.fault(parts);
    }
}
