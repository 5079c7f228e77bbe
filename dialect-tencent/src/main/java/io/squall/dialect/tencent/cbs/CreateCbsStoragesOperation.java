package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.volume.BuyVolumes;
import io.squall.engine.volume.BuyVolumes.Bought;
import io.squall.errors.TencentError;
import io.squall.model.ProjectId;
import io.squall.model.ResourceType;
import io.squall.model.SnapshotId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateCbsStorages" in the CBS documentation: buys elastic disks.
record CreateCbsStoragesOperation() implements CbsOperation<Bought> {

    private static final String UNNAMED = "未命名";

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.PURCHASE_FAILED,
                TencentError.INSUFFICIENT_BALANCE,
                TencentError.IDENTITY_NOT_VERIFIED);
    }

    @Override
    public Command<Bought> decode(TencentRequest request) {
        var parameters = request.parameters();
        var type = DiskParameters.type(parameters);
        var count = DiskParameters.count(parameters);
        DiskParameters.requirePrepaid(parameters);
        var months = DiskParameters.months(parameters);
        var zone = DiskParameters.zone(parameters).orElseThrow(() -> parameters.wrong("zone", "is required"));
        var size = DiskParameters.sizeGb(parameters, type);
        var snapshot = snapshot(parameters);
        if (size.isEmpty() && snapshot.isEmpty()) {
            throw parameters.wrong("storageSize", "is required without snapshotId");
        }
        return new BuyVolumes(
                months,
                UNNAMED,
                zone,
                type,
                size,
                snapshot,
                DiskParameters.project(parameters).orElse(ProjectId.DEFAULT),
                count);
    }

    private static Optional<SnapshotId> snapshot(Parameters parameters) {
        return parameters.optionalText("snapshotId").map(id -> new SnapshotId(Ids.current(ResourceType.SNAPSHOT, id)));
    }

    @Override
    public ObjectNode encode(Bought bought) {
        var answer = Json.object();
        var disks = answer.putArray("storageIds");
        bought.volumes().forEach(volume -> disks.add(volume.id().value()));
        return answer;
    }
}
