package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.networkinterface.RewriteInterface;
import io.squall.errors.TencentError;
import io.squall.model.Port;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyNetworkInterface" in the VPC documentation: another name, another description.
record ModifyNetworkInterfaceOperation() implements VpcOperation<Port> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Port> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RewriteInterface(
                VpcParameters.network(parameters),
                InterfaceParameters.port(parameters),
                InterfaceParameters.name(parameters),
                InterfaceParameters.description(parameters));
    }

    @Override
    public ObjectNode encode(Port changed) {
        return Json.object();
    }
}
