package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ChangeRule;
import io.squall.engine.loadbalancer.RuleChange;
import io.squall.model.Job;

/// "ModifyLoadBalancerRulesProbe" in the CLB documentation: changes the path of a rule, and how it spreads requests.
record ModifyLoadBalancerRulesProbeOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeRule(
                LbParameters.balancer(parameters),
                LbParameters.listener(parameters),
                ForwardParameters.rule(parameters),
                new RuleChange(ForwardParameters.optionalUrl(parameters), ListenerParameters.change(parameters)));
    }
}
