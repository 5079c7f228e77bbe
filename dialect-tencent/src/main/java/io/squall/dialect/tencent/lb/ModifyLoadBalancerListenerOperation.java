package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.ChangeListener;
import io.squall.engine.loadbalancer.ListenerChange;
import io.squall.errors.TencentError;
import io.squall.model.Job;
import io.squall.model.LoadBalancer.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyLoadBalancerListener" in the CLB documentation: changes all of a listener but its ports and its protocol.
record ModifyLoadBalancerListenerOperation() implements LbOperation<Job> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

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

    @Override
    public ObjectNode encode(Job job) {
        return LbView.request(job);
    }
}
