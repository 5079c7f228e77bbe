package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.BalancingChange;
import io.squall.engine.loadbalancer.ChangeListener;
import io.squall.engine.loadbalancer.ListenerChange;
import io.squall.model.Job;
import io.squall.model.Listener.Layer;
import io.squall.model.LoadBalancer.Kind;
import java.util.Optional;

/// "ModifyForwardLBSeventhListener" in the CLB documentation: changes the name and the certificates of an HTTP or HTTPS
/// listener of a load balancer for applications.
record ModifyForwardLBSeventhListenerOperation() implements LbTaskOperation {

    @Override
    public Command<Job> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeListener(
                LbParameters.balancer(parameters),
                Kind.APPLICATION,
                Optional.of(Layer.REQUESTS),
                LbParameters.listener(parameters),
                new ListenerChange(
                        ListenerParameters.name(parameters),
                        ListenerParameters.changedTls(parameters),
                        BalancingChange.NONE));
    }
}
