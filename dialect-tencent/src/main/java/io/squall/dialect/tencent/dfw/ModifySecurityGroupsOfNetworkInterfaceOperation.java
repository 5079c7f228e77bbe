package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.networkinterface.AssignInterfaceGroups;
import io.squall.engine.networkinterface.AssignInterfaceGroups.Assignment;
import io.squall.errors.TencentError;
import io.squall.model.PortId;
import io.squall.model.SecurityGroupId;
import java.util.EnumSet;
import java.util.Set;

/// "ModifySecurityGroupsOfNetworkInterface" in the security group documentation: puts network interfaces behind other
/// groups than before.
record ModifySecurityGroupsOfNetworkInterfaceOperation() implements DfwOperation<Done> {

    private static final int MAX_GROUPS = 100;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        return new AssignInterfaceGroups(request.parameters().objects("networkInterfaceSet").stream()
                .map(ModifySecurityGroupsOfNetworkInterfaceOperation::assignment)
                .toList());
    }

    private static Assignment assignment(Parameters element) {
        return new Assignment(
                new PortId(element.text("networkInterfaceId")),
                element.texts("sgIds", MAX_GROUPS).stream()
                        .map(SecurityGroupId::new)
                        .toList());
    }
}
