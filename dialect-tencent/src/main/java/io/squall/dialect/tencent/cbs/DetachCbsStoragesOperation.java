package io.squall.dialect.tencent.cbs;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Batch;
import io.squall.engine.Command;
import io.squall.engine.instance.DetachElasticVolume;
import io.squall.errors.TencentError;
import io.squall.model.Volume;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// "DetachCbsStorages" in the CBS documentation: disconnects elastic disks from their instances.
record DetachCbsStoragesOperation(boolean outerZero) implements StorageBatch {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_OPERATION_FAILED, TencentError.PARTIAL_SUCCESS);
    }

    @Override
    public Command<List<Batch.Part<Volume>>> decode(TencentRequest request) {
        var commands = new LinkedHashMap<String, DetachElasticVolume>();
        DiskParameters.batch(request.parameters())
                .forEach((key, disk) -> commands.put(key, new DetachElasticVolume(disk)));
        return new Batch<>(commands);
    }
}
