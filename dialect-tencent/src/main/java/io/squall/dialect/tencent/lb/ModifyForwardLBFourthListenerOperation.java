package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ChangeListener;
import io.squall.engine.loadbalancer.ListenerChange;
import io.squall.model.Job;
import io.squall.model.Listener.Layer;
import io.squall.model.LoadBalancer.Kind;
import java.util.Optional;

/// "ModifyForwardLBFourthListener" in the CLB documentation: changes a TCP or UDP listener of a load balancer for
/// applications.
record ModifyForwardLBFourthListenerOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeListener(
                LbParameters.balancer(parameters),
                Kind.APPLICATION,
                Optional.of(Layer.CONNECTIONS),
                LbParameters.listener(parameters),
                new ListenerChange(
                        ListenerParameters.name(parameters),
                        Optional.empty(),
                        ForwardParameters.scheduling(parameters)));
    }
}
