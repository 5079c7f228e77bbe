package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ChangeLoadBalancer;
import io.squall.model.Job;

/// "ModifyLoadBalancerAttributes" in the CLB documentation: renames a classic load balancer.
record ModifyLoadBalancerAttributesOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeLoadBalancer(
                LbParameters.balancer(parameters),
                LbParameters.name(parameters),
                LbParameters.domainPrefix(parameters));
    }
}
