package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.RegisterMembers;
import io.squall.engine.loadbalancer.TargetChoice;
import io.squall.errors.TencentError;
import io.squall.model.Job;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "RegisterInstancesWithLoadBalancer" in the CLB documentation: puts instances behind a classic load balancer, all or
/// none.
record RegisterInstancesWithLoadBalancerOperation() implements LbOperation<Job> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RegisterMembers(
                LbParameters.balancer(parameters), new TargetChoice.Whole(), LbParameters.backends(parameters, false));
    }

    @Override
    public ObjectNode encode(Job job) {
        return LbView.request(job);
    }
}
