package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ChangeListener;
import io.squall.engine.loadbalancer.ListenerChange;
import io.squall.model.Job;
import io.squall.model.LoadBalancer.Kind;
import java.util.Optional;

/// "ModifyLoadBalancerListener" in the CLB documentation: changes all of a listener but its ports and its protocol.
record ModifyLoadBalancerListenerOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeListener(
                LbParameters.balancer(parameters),
                Kind.CLASSIC,
                Optional.empty(),
                LbParameters.listener(parameters),
                new ListenerChange(
                        ListenerParameters.name(parameters),
                        ListenerParameters.changedTls(parameters),
                        ListenerParameters.change(parameters)));
    }
}
