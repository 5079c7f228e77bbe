package io.squall.dialect.tencent.vpc;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.network.DescribeSubnets;
import io.squall.engine.network.FindSubnet;
import io.squall.errors.TencentError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeSubnet" in the VPC documentation: one subnet, which must exist.
record DescribeSubnetOperation() implements VpcOperation<DescribeSubnets.Described> {

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<DescribeSubnets.Described> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new FindSubnet(VpcParameters.network(parameters), VpcParameters.subnet(parameters));
    }

    @Override
    public ObjectNode encode(DescribeSubnets.Described subnet) {
        return VpcView.of(subnet);
    }
}
