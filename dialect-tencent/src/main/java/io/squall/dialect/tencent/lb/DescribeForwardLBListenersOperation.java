package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.DescribeListeners;
import io.squall.engine.loadbalancer.DescribeListeners.Described;
import io.squall.errors.TencentError;
import io.squall.model.Listener;
import io.squall.model.LoadBalancer.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeForwardLBListeners" in the CLB documentation.
record DescribeForwardLBListenersOperation() implements LbOperation<List<Listener>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<List<Listener>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var filter = ListenerFilter.of(parameters);
        return new DescribeListeners(LbParameters.balancer(parameters), Kind.APPLICATION)
                .map(all -> all.stream()
                        .map(Described::listener)
                        .filter(filter::shows)
                        .toList());
    }

    @Override
    public ObjectNode encode(List<Listener> listeners) {
        return Json.object()
                .set("listenerSet", listeners.stream().map(ForwardView::of).collect(Json.toArray()));
    }
}
