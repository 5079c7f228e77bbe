package io.squall.dialect.tencent.vpc;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.network.HasSharedNetwork;
import io.squall.errors.TencentError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeAccountVpcAttributes" in the VPC documentation: whether instances can stand outside of VPCs.
record DescribeAccountVpcAttributesOperation() implements VpcOperation<Boolean> {

    @Override
    public Set<TencentError> errors() {
        return Set.of();
    }

    @Override
    public Command<Boolean> decode(TencentRequest request) {
        return new HasSharedNetwork();
    }

    @Override
    public ObjectNode encode(Boolean shared) {
        var node = Json.object();
        node.putObject("data").put("supportedPlatforms", shared ? "classic" : "only-vpc");
        return node;
    }
}
