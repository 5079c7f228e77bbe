package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.MoveMembers;
import io.squall.model.Job;

/// "ModifyForwardFourthBackendsPort" in the CLB documentation: changes the ports of instances behind a listener, of all
/// or none.
record ModifyForwardFourthBackendsPortOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new MoveMembers(
                LbParameters.balancer(parameters),
                ForwardParameters.fourthLayerTarget(parameters),
                ForwardParameters.moves(parameters));
    }
}
