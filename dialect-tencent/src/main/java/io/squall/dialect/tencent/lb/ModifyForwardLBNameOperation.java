package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.RenameLoadBalancer;
import io.squall.errors.TencentError;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyForwardLBName" in the CLB documentation: renames a load balancer for applications, at once.
record ModifyForwardLBNameOperation() implements LbOperation<LoadBalancer> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<LoadBalancer> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RenameLoadBalancer(
                LbParameters.balancer(parameters),
                Kind.APPLICATION,
                parameters.text("loadBalancerName", LbParameters.MAX_NAME));
    }

    @Override
    public ObjectNode encode(LoadBalancer balancer) {
        return Json.object();
    }
}
