package io.squall.dialect.tencent.cbs;

import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.instance.AttachElasticVolumes;
import io.squall.errors.TencentError;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.Volume;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// "AttachCbsStorages" in the CBS documentation: connects elastic disks to an instance.
record AttachCbsStoragesOperation(boolean outerZero) implements StorageBatch {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED, TencentError.PARTIAL_SUCCESS);
    }

    @Override
    public Command<List<Batch.Part<Volume>>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var disks = DiskParameters.batch(parameters);
        var instance = Ids.current(ResourceType.INSTANCE, parameters.text("uInstanceId"));
        return new AttachElasticVolumes(new InstanceId(instance), disks);
    }
}
