package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.volume.ExtendVolume;
import io.squall.errors.TencentError;
import io.squall.model.Volume;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ResizeCbsStorage" in the CBS documentation: makes an elastic disk larger.
record ResizeCbsStorageOperation() implements CbsOperation<Volume> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.PURCHASE_FAILED,
                TencentError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Command<Volume> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ExtendVolume(DiskParameters.one(parameters), DiskParameters.sizeGb(parameters));
    }

    @Override
    public ObjectNode encode(Volume result) {
        return Json.object();
    }
}
