package io.squall.dialect.tencent.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.floatingip.AttachFloatingIp;
import io.squall.engine.floatingip.Target;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIp;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "EipBindInstance" in the EIP documentation: leads an elastic IP to an instance or a network interface.
record EipBindInstanceOperation() implements EipOperation<FloatingIp> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<FloatingIp> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new AttachFloatingIp(EipParameters.eip(parameters), target(parameters));
    }

    private static Target target(Parameters parameters) {
        var networkInterface = EipParameters.networkInterface(parameters);
        var ofInstance = parameters.has("unInstanceId");
        if (ofInstance && networkInterface.isPresent()) {
            throw EipParameters.wrongTarget(
                    "InvalidParameterConflict", "unInstanceId and networkInterfaceId exclude each other");
        }
        if (ofInstance) {
            return new Target.OfInstance(EipParameters.instance(parameters));
        }
        return networkInterface.orElseThrow(
                () -> EipParameters.wrongTarget("MissingResourceId", "unInstanceId or networkInterfaceId is required"));
    }

    @Override
    public ObjectNode encode(FloatingIp led) {
        return Json.object();
    }
}
