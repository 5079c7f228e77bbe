package io.squall.dialect.tencent.dfw;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.ListMembers;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeInstancesOfSecurityGroup" in the security group documentation: the instances behind a group.
record DescribeInstancesOfSecurityGroupOperation() implements DfwOperation<Page<Instance>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Page<Instance>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        return new ListMembers(DfwParameters.group(parameters)).map(wanted::of);
    }

    @Override
    public ObjectNode encode(Page<Instance> page) {
        return Json.object()
                .put("totalCount", page.total())
                .set(
                        "data",
                        page.items().stream()
                                .map(instance -> Json.object()
                                        .put("instanceId", instance.id().value()))
                                .collect(Json.toArray()));
    }
}
