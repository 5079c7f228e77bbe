package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.DeleteLoadBalancers;
import io.squall.errors.TencentError;
import io.squall.model.Job;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DeleteLoadBalancers" in the CLB documentation: deletes load balancers with their listeners.
record DeleteLoadBalancersOperation() implements LbOperation<Job> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Job> decode(TencentRequest request) {
        return new DeleteLoadBalancers(LbParameters.balancers(request.parameters(), LbParameters.MAX_ITEMS));
    }

    @Override
    public ObjectNode encode(Job job) {
        return LbView.request(job);
    }
}
