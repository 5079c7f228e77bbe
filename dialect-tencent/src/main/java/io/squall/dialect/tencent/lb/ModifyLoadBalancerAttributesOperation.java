package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ChangeLoadBalancer;
import io.squall.errors.TencentError;
import io.squall.model.Job;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyLoadBalancerAttributes" in the CLB documentation: renames a classic load balancer.
record ModifyLoadBalancerAttributesOperation() implements LbOperation<Job> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeLoadBalancer(
                LbParameters.balancer(parameters),
                LbParameters.name(parameters),
                LbParameters.domainPrefix(parameters));
    }

    @Override
    public ObjectNode encode(Job job) {
        return LbView.request(job);
    }
}
