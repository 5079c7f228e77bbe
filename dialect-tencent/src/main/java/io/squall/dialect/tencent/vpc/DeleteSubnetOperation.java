package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.network.DeleteSubnet;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteSubnet" in the VPC documentation: one on which nothing stands.
record DeleteSubnetOperation() implements VpcOperation<Done> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DeleteSubnet(VpcParameters.network(parameters), VpcParameters.subnet(parameters));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
