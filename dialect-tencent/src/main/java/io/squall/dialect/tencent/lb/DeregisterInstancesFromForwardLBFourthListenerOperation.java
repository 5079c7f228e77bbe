package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.DeregisterMembers;
import io.squall.model.Job;

/// "DeregisterInstancesFromForwardLBFourthListener" in the CLB documentation: takes instances off a listener, all or
/// none.
record DeregisterInstancesFromForwardLBFourthListenerOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DeregisterMembers(
                LbParameters.balancer(parameters),
                ForwardParameters.fourthLayerTarget(parameters),
                ForwardParameters.backends(parameters, false));
    }
}
