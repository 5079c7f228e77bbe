package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.DeleteLoadBalancers;
import io.squall.model.Job;

/// "DeleteLoadBalancers" in the CLB documentation: deletes load balancers with their listeners.
record DeleteLoadBalancersOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        return new DeleteLoadBalancers(LbParameters.balancers(request.parameters(), LbParameters.MAX_ITEMS));
    }
}
