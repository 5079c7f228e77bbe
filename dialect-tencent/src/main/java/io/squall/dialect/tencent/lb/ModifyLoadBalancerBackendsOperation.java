package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.TargetChoice;
import io.squall.engine.loadbalancer.WeighMembers;
import io.squall.errors.TencentError;
import io.squall.model.Job;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyLoadBalancerBackends" in the CLB documentation: changes the weights of instances, of all or none.
record ModifyLoadBalancerBackendsOperation() implements LbOperation<Job> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new WeighMembers(
                LbParameters.balancer(parameters), new TargetChoice.Whole(), LbParameters.backends(parameters, true));
    }

    @Override
    public ObjectNode encode(Job job) {
        return LbView.request(job);
    }
}
