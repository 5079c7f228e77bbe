package io.squall.dialect.tencent.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.floatingip.ChangeDirectness;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIp;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "TransformMode" in the EIP documentation: lets an elastic IP reach its instance translated or directly.
record TransformModeOperation() implements EipOperation<FloatingIp> {

    private static final Map<String, Boolean> MODES = Map.of("0", false, "1", true);

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<FloatingIp> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeDirectness(EipParameters.eip(parameters), parameters.choice("mode", MODES));
    }

    @Override
    public ObjectNode encode(FloatingIp changed) {
        return Json.object();
    }
}
