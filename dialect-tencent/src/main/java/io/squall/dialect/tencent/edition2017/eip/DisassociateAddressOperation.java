package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.floatingip.DetachFloatingIp;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIp;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DisassociateAddress" of the edition in the EIP documentation: makes an elastic IP lead nowhere.
record DisassociateAddressOperation() implements AddressOperation<FloatingIp> {

    private static final boolean KEPT_BY_INTERFACE = false;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED, TencentError.PURCHASE_FAILED);
    }

    @Override
    public Command<FloatingIp> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DetachFloatingIp(
                new DetachFloatingIp.Which.Named(AddressParameters.address(parameters)),
                parameters.bool("ReallocateNormalPublicIp", false),
                KEPT_BY_INTERFACE);
    }

    @Override
    public ObjectNode encode(FloatingIp freed) {
        return Json.object();
    }
}
