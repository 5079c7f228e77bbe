package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.network.RenameSubnet;
import io.squall.errors.TencentError;
import io.squall.model.Subnet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifySubnetAttribute" in the VPC documentation: another name.
record ModifySubnetAttributeOperation() implements VpcOperation<Subnet> {

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Subnet> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RenameSubnet(
                VpcParameters.network(parameters),
                VpcParameters.subnet(parameters),
                VpcParameters.name(parameters, "subnetName", "InvalidSubnetName"));
    }

    @Override
    public ObjectNode encode(Subnet renamed) {
        return Json.object();
    }
}
