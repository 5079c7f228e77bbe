package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.securitygroup.DeleteSecurityGroup;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;

/// "DeleteSecurityGroup" in the security group documentation: deletes a group that nothing needs.
record DeleteSecurityGroupOperation() implements DfwOperation<Done> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        return new DeleteSecurityGroup(DfwParameters.group(request.parameters()));
    }
}
