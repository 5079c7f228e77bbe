package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.DescribeApplications;
import io.squall.engine.loadbalancer.DescribeApplications.Described;
import io.squall.engine.loadbalancer.DescribeApplications.Probed;
import io.squall.engine.loadbalancer.DescribeApplications.Served;
import io.squall.errors.TencentError;
import io.squall.model.Listener;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeForwardLBHealthStatus" in the CLB documentation: what load balancers for applications found out about the
/// instances.
record DescribeForwardLBHealthStatusOperation() implements LbOperation<List<Described>> {

    private static final int MAX_BALANCERS = 30;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<List<Described>> decode(TencentRequest request) {
        return new DescribeApplications(LbParameters.balancers(request.parameters(), MAX_BALANCERS));
    }

    @Override
    public ObjectNode encode(List<Described> balancers) {
        return Json.object()
                .set(
                        "data",
                        balancers.stream()
                                .map(DescribeForwardLBHealthStatusOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(Described described) {
        var balancer = described.balancer();
        return Json.object()
                .put("loadBalancerName", balancer.name())
                .put("loadBalancerId", balancer.id().value())
                .put("unLoadBalancerId", balancer.id().value())
                .set(
                        "listener",
                        described.listeners().stream()
                                .map(DescribeForwardLBHealthStatusOperation::view)
                                .collect(Json.toArray()));
    }

    private static ObjectNode view(Served served) {
        var listener = served.listener();
        return ForwardView.members(ForwardView.head(listener), served, probed -> view(listener, probed));
    }

    private static ObjectNode view(Listener listener, Probed probed) {
        return Json.object()
                .put("ip", probed.backend().address().toString())
                .put("port", ForwardView.port(listener, probed.backend()))
                .put("healthStatus", DescribeLBHealthStatusOperation.number(probed.health()));
    }
}
