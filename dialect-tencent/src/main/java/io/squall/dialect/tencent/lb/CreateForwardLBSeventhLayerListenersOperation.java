package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.OpenRuledListeners;
import io.squall.errors.TencentError;
import io.squall.model.Listener;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateForwardLBSeventhLayerListeners" in the CLB documentation: listeners for HTTP and HTTPS, all or none, at once.
record CreateForwardLBSeventhLayerListenersOperation() implements LbOperation<List<Listener>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<List<Listener>> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new OpenRuledListeners(
                LbParameters.balancer(parameters),
                ForwardParameters.listeners(parameters).stream()
                        .map(ForwardParameters::seventhLayer)
                        .toList());
    }

    @Override
    public ObjectNode encode(List<Listener> opened) {
        return ListenerView.ids(Json.object(), opened);
    }
}
