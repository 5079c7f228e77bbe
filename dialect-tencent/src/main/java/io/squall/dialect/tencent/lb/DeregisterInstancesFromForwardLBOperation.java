package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.DeregisterMembers;
import io.squall.model.Job;

/// "DeregisterInstancesFromForwardLB" in the CLB documentation: takes instances off rules of a listener, all or none.
record DeregisterInstancesFromForwardLBOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DeregisterMembers(
                LbParameters.balancer(parameters),
                ForwardParameters.seventhLayerTarget(parameters),
                ForwardParameters.leaving(parameters));
    }
}
