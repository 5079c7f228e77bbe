package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.floatingip.AttachFloatingIp;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIp;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "AssociateAddress" of the edition in the EIP documentation: leads an elastic IP to an instance or a network
/// interface.
record AssociateAddressOperation() implements AddressOperation<FloatingIp> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<FloatingIp> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new AttachFloatingIp(AddressParameters.address(parameters), AddressParameters.target(parameters));
    }

    @Override
    public ObjectNode encode(FloatingIp led) {
        return Json.object();
    }
}
