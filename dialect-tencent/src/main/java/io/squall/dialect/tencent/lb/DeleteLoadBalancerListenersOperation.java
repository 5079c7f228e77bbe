package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.CloseListeners;
import io.squall.model.Job;
import io.squall.model.LoadBalancer.Kind;

/// "DeleteLoadBalancerListeners" in the CLB documentation: all of the listeners, or none.
record DeleteLoadBalancerListenersOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new CloseListeners(LbParameters.balancer(parameters), Kind.CLASSIC, LbParameters.listeners(parameters));
    }
}
