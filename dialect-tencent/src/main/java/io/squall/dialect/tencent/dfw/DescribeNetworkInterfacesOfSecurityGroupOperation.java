package io.squall.dialect.tencent.dfw;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.Page;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.networkinterface.ListInterfacesBehind;
import io.squall.errors.TencentError;
import io.squall.model.Port;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "DescribeNetworkInterfacesOfSecurityGroup" in the security group documentation: the interfaces behind a group.
record DescribeNetworkInterfacesOfSecurityGroupOperation() implements DfwOperation<Page<Port>> {

    @Override
    public Set<TencentError> errors() {
        return Set.of(TencentError.RESOURCE_NOT_FOUND);
    }

    @Override
    public Command<Page<Port>> decode(TencentRequest request) {
        var parameters = request.parameters();
        var wanted = Page.wanted(parameters);
        return new ListInterfacesBehind(DfwParameters.group(parameters)).map(wanted::of);
    }

    @Override
    public ObjectNode encode(Page<Port> page) {
        var node = Json.object();
        node.putObject("data")
                .put("totalCount", page.total())
                .set(
                        "networkInterfaceSet",
                        page.items().stream()
                                .map(port -> Json.object()
                                        .put("networkInterfaceId", port.id().value()))
                                .collect(Json.toArray()));
        return node;
    }
}
