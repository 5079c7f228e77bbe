package io.squall.dialect.tencent.edition2017.eip;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.floatingip.RenameFloatingIp;
import io.squall.errors.TencentError;
import io.squall.model.FloatingIp;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyAddressAttribute" of the edition in the EIP documentation: gives an elastic IP a name.
record ModifyAddressAttributeOperation() implements AddressOperation<FloatingIp> {

    private static final int MAX_NAME = 20;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<FloatingIp> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RenameFloatingIp(AddressParameters.address(parameters), parameters.text("AddressName", MAX_NAME));
    }

    @Override
    public ObjectNode encode(FloatingIp renamed) {
        return Json.object();
    }
}
