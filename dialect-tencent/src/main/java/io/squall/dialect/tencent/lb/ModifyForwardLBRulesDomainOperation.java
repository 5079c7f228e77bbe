package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.RenameDomain;
import io.squall.model.Job;

/// "ModifyForwardLBRulesDomain" in the CLB documentation: changes the domain of all rules of a listener that have it.
record ModifyForwardLBRulesDomainOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RenameDomain(
                LbParameters.balancer(parameters),
                LbParameters.listener(parameters),
                parameters.text("domain"),
                ForwardParameters.domain(parameters, "newDomain"));
    }
}
