package io.squall.dialect.tencent.lb;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.loadbalancer.Backend;
import io.squall.engine.loadbalancer.DescribeMembers;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeLoadBalancerBackends" in the CLB documentation: who is behind a classic load balancer.
record DescribeLoadBalancerBackendsOperation() implements LbOperation<Page<Backend>> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Page<Backend>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        return new DescribeMembers(LbParameters.balancer(parameters)).map(wanted::of);
    }

    @Override
    public ObjectNode encode(Page<Backend> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set("backendSet", page.items().stream().map(ListenerView::of).collect(Json.toArray()));
    }
}
