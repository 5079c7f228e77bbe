package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.Ids;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.instance.AssignSecurityGroups;
import io.squall.engine.instance.AssignSecurityGroups.Assignment;
import io.squall.errors.TencentError;
import io.squall.model.InstanceId;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import java.util.EnumSet;
import java.util.Set;

/// "ModifySecurityGroupsOfInstance" in the security group documentation: puts instances behind other groups than
/// before.
record ModifySecurityGroupsOfInstanceOperation() implements DfwOperation<Done> {

    private static final int MAX_GROUPS = 100;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        return new AssignSecurityGroups(request.parameters().objects("instanceSet").stream()
                .map(ModifySecurityGroupsOfInstanceOperation::assignment)
                .toList());
    }

    private static Assignment assignment(Parameters instance) {
        return new Assignment(
                new InstanceId(Ids.current(ResourceType.INSTANCE, instance.text("instanceId"))),
                instance.texts("sgIds", MAX_GROUPS).stream()
                        .map(SecurityGroupId::new)
                        .toList());
    }
}
