package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.WeighMembers;
import io.squall.model.Job;

/// "ModifyForwardFourthBackendsWeight" in the CLB documentation: changes the weights of instances behind a listener, of
/// all or none.
record ModifyForwardFourthBackendsWeightOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new WeighMembers(
                LbParameters.balancer(parameters),
                ForwardParameters.fourthLayerTarget(parameters),
                ForwardParameters.backends(parameters, true));
    }
}
