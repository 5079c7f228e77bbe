package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.network.ChangeNetwork;
import io.squall.errors.TencentError;
import io.squall.model.Network;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyVpcAttribute" in the VPC documentation.
record ModifyVpcAttributeOperation() implements VpcOperation<Network> {

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Network> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeNetwork(
                VpcParameters.network(parameters),
                VpcParameters.name(parameters, "vpcName", "InvalidVpcName"),
                parameters.optionalBoolean("isMulticast"));
    }

    @Override
    public ObjectNode encode(Network changed) {
        return Json.object();
    }
}
