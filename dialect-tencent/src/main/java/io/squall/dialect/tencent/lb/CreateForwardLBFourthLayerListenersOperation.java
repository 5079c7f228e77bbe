package io.squall.dialect.tencent.lb;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.OpenListeners;
import io.squall.engine.loadbalancer.OpenListeners.Opened;
import io.squall.errors.TencentError;
import io.squall.model.LoadBalancer.Kind;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateForwardLBFourthLayerListeners" in the CLB documentation: listeners for TCP and UDP, all or none.
record CreateForwardLBFourthLayerListenersOperation() implements LbOperation<Opened> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Opened> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new OpenListeners(
                LbParameters.balancer(parameters),
                Kind.APPLICATION,
                ForwardParameters.listeners(parameters).stream()
                        .map(ForwardParameters::fourthLayer)
                        .toList());
    }

    @Override
    public ObjectNode encode(Opened opened) {
        return ListenerView.ids(LbView.request(opened.job()), opened.listeners());
    }
}
