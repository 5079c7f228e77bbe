package io.squall.dialect.tencent.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.floatingip.DetachFloatingIp;
import io.squall.engine.floatingip.DetachFloatingIp.Which;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIp;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "EipUnBindInstance" in the EIP documentation: makes an elastic IP lead nowhere.
record EipUnBindInstanceOperation() implements EipOperation<FloatingIp> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED, TencentError.PURCHASE_FAILED);
    }

    @Override
    public Command<FloatingIp> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DetachFloatingIp(
                which(parameters),
                parameters.bool("allocWanIp", false),
                !parameters.bool("unBindPrivateIpWithEip", true));
    }

    private static Which which(Parameters parameters) {
        if (parameters.has("eipId")) {
            return new Which.Named(EipParameters.eip(parameters));
        }
        return EipParameters.networkInterface(parameters)
                .map(Which.LeadingTo::new)
                .orElseThrow(() ->
                        EipParameters.wrongTarget("MissingResourceId", "eipId or networkInterfaceId is required"));
    }

    @Override
    public ObjectNode encode(FloatingIp freed) {
        return Json.object();
    }
}
