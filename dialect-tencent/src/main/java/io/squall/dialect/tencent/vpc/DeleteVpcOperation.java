package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.network.DeleteNetwork;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteVpc" in the VPC documentation: a VPC on which nothing stands, with its empty subnets.
record DeleteVpcOperation() implements VpcOperation<Done> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DeleteNetwork(VpcParameters.network(parameters));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
