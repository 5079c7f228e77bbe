package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.DeregisterMembers;
import io.squall.engine.loadbalancer.TargetChoice;
import io.squall.model.Job;

/// "DeregisterInstancesFromLoadBalancer" in the CLB documentation: takes instances off a classic load balancer, all or
/// none.
record DeregisterInstancesFromLoadBalancerOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DeregisterMembers(
                LbParameters.balancer(parameters), new TargetChoice.Whole(), LbParameters.backends(parameters, false));
    }
}
