package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.ChangeBandwidth;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "UpdateInstanceBandwidthHour" in the CVM documentation: changes the bandwidth of an instance that is paid for by the
/// hour.
record UpdateInstanceBandwidthHourOperation() implements CvmOperation<Instance> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND,
                TencentError.RESOURCE_OPERATION_FAILED,
                TencentError.INSUFFICIENT_BALANCE);
    }

    @Override
    public Command<Instance> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeBandwidth(
                InstanceNames.one(parameters),
                parameters.integer("bandwidth", Integer.MIN_VALUE, Integer.MAX_VALUE),
                false);
    }

    @Override
    public ObjectNode encode(Instance changed) {
        return Json.object();
    }
}
