package io.squall.dialect.tencent.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.floatingip.RenameFloatingIp;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIp;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyEipAttributes" in the EIP documentation: gives an elastic IP a name.
record ModifyEipAttributesOperation() implements EipOperation<FloatingIp> {

    private static final int MAX_NAME = 60;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<FloatingIp> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RenameFloatingIp(EipParameters.eip(parameters), parameters.text("eipName", MAX_NAME));
    }

    @Override
    public ObjectNode encode(FloatingIp renamed) {
        return Json.object();
    }
}
