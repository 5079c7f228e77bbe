package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.volume.ChangeVolume;
import io.squall.errors.TencentError;
import io.squall.model.Volume;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyCbsStorageAttributes" in the CBS documentation: gives a disk another name or puts it into another project.
record ModifyCbsStorageAttributesOperation() implements CbsOperation<Volume> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Volume> decode(TencentRequest request) {
        var parameters = request.parameters();
        var disk = DiskParameters.one(parameters);
        var name = parameters.optionalText("storageName", DiskParameters.MAX_NAME);
        var project = DiskParameters.project(parameters);
        if (name.isEmpty() && project.isEmpty()) {
            throw parameters.wrong("storageName", "or projectId is required");
        }
        return new ChangeVolume(disk, name, project);
    }

    @Override
    public ObjectNode encode(Volume result) {
        return Json.object();
    }
}
