package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.AddRules;
import io.squall.model.Job;

/// "CreateForwardLBListenerRules" in the CLB documentation: all of the rules, or none.
record CreateForwardLBListenerRulesOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new AddRules(
                LbParameters.balancer(parameters),
                LbParameters.listener(parameters),
                ForwardParameters.newRules(parameters));
    }
}
