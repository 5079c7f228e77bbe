package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.TargetChoice;
import io.squall.engine.loadbalancer.WeighMembers;
import io.squall.model.Job;

/// "ModifyLoadBalancerBackends" in the CLB documentation: changes the weights of instances, of all or none.
record ModifyLoadBalancerBackendsOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new WeighMembers(
                LbParameters.balancer(parameters), new TargetChoice.Whole(), LbParameters.backends(parameters, true));
    }
}
