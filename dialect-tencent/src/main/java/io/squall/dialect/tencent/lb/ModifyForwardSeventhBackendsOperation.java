package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.WeighMembers;
import io.squall.model.Job;

/// "ModifyForwardSeventhBackends" in the CLB documentation: changes the weights of instances behind rules of a
/// listener, of all or none.
record ModifyForwardSeventhBackendsOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new WeighMembers(
                LbParameters.balancer(parameters),
                ForwardParameters.seventhLayerTarget(parameters),
                ForwardParameters.backends(parameters, true));
    }
}
