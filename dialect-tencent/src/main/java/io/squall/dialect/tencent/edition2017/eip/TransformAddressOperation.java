package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.floatingip.ConvertAddress;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIp;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "TransformAddress" of the edition in the EIP documentation: makes an elastic IP of an instance's ordinary public IP.
record TransformAddressOperation() implements AddressOperation<FloatingIp> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED, TencentError.PURCHASE_FAILED);
    }

    @Override
    public Command<FloatingIp> decode(TencentRequest request) {
        return new ConvertAddress(AddressParameters.instance(request.parameters()));
    }

    @Override
    public ObjectNode encode(FloatingIp made) {
        return Json.object();
    }
}
