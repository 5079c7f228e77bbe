package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.DescribeApplications;
import io.squall.engine.loadbalancer.DescribeApplications.Served;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeForwardLBBackends" in the CLB documentation: who is behind the listeners of a load balancer for
/// applications, and behind their rules.
record DescribeForwardLBBackendsOperation() implements LbOperation<List<Served>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<List<Served>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var filter = ListenerFilter.of(parameters);
        return new DescribeApplications(List.of(LbParameters.balancer(parameters)))
                .map(described -> described.getFirst().listeners().stream()
                        .filter(served -> filter.shows(served.listener()))
                        .toList());
    }

    @Override
    public ObjectNode encode(List<Served> listeners) {
        return Json.object()
                .set(
                        "data",
                        listeners.stream()
                                .map(DescribeForwardLBBackendsOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(Served served) {
        var listener = served.listener();
        return ForwardView.members(ForwardView.head(listener), served, probed -> ForwardView.of(listener, probed));
    }
}
