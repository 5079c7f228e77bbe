package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.RegisterMembers;
import io.squall.engine.loadbalancer.TargetChoice;
import io.squall.model.Job;

/// "RegisterInstancesWithLoadBalancer" in the CLB documentation: puts instances behind a classic load balancer, all or
/// none.
record RegisterInstancesWithLoadBalancerOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RegisterMembers(
                LbParameters.balancer(parameters), new TargetChoice.Whole(), LbParameters.backends(parameters, false));
    }
}
