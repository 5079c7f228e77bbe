package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.RemoveRules;
import io.squall.model.Job;

/// "DeleteForwardLBListenerRules" in the CLB documentation: takes rules off a listener, all or none.
record DeleteForwardLBListenerRulesOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RemoveRules(
                LbParameters.balancer(parameters),
                LbParameters.listener(parameters),
                ForwardParameters.rules(parameters));
    }
}
