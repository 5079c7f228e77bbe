package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ProtectLoadBalancer;
import io.squall.errors.TencentError;
import io.squall.model.LoadBalancer;
import io.squall.model.SecurityGroupId;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "SetSecurityGroups" in the CLB documentation: puts a public load balancer behind security groups, or behind none.
record SetSecurityGroupsOperation() implements LbOperation<LoadBalancer> {

    private static final int MAX_GROUPS = 5;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<LoadBalancer> decode(TencentRequest request) {
        var parameters = request.parameters();
        var name = parameters.spelt("SecurityGroups", "securityGroups");
        return new ProtectLoadBalancer(
                LbParameters.balancer(parameters),
                parameters.optionalTexts(name, MAX_GROUPS).stream()
                        .map(SecurityGroupId::new)
                        .toList());
    }

    @Override
    public ObjectNode encode(LoadBalancer balancer) {
        return Json.object();
    }
}
