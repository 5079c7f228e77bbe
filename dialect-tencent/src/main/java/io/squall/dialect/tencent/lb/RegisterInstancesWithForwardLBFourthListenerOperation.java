package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.RegisterMembers;
import io.squall.model.Job;

/// "RegisterInstancesWithForwardLBFourthListener" in the CLB documentation: puts instances behind a listener, all or
/// none.
record RegisterInstancesWithForwardLBFourthListenerOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RegisterMembers(
                LbParameters.balancer(parameters),
                ForwardParameters.fourthLayerTarget(parameters),
                ForwardParameters.backends(parameters, false));
    }
}
