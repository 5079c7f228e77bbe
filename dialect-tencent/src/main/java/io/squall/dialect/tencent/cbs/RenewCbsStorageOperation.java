package io.squall.dialect.tencent.cbs;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.volume.RenewVolume;
import io.squall.errors.TencentError;
import io.squall.model.Subscription;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "RenewCbsStorage" in the CBS documentation: pays for an elastic disk for more months.
record RenewCbsStorageOperation() implements CbsOperation<Subscription> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Command<Subscription> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RenewVolume(DiskParameters.one(parameters), DiskParameters.months(parameters));
    }

    @Override
    public ObjectNode encode(Subscription result) {
        return Json.object();
    }
}
