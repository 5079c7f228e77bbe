package io.squall.dialect.tencent.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.floatingip.ReleaseFloatingIps;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIpId;
import io.squall.model.Rejection.AlreadyAssociated;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteEip" in the EIP documentation: gives elastic IPs back, all or none.
record DeleteEipOperation() implements EipOperation<Done> {

    private static final int MAX_IDS = 100;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public ModuleErrors moduleErrors() {
        return rejection -> rejection instanceof AlreadyAssociated
                ? EipErrors.named(5100, "InvalidAddressState")
                : EipErrors.of(rejection);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        return new ReleaseFloatingIps(request.parameters().texts("eipIds", MAX_IDS).stream()
                .map(FloatingIpId::new)
                .toList());
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
