package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.RewriteGroup;
import io.squall.errors.TencentError;
import io.squall.model.SecurityGroup;
import java.util.EnumSet;
import java.util.Set;

/// "ModifySecurityGroupAttributes" in the security group documentation: names or describes a group anew.
record ModifySecurityGroupAttributesOperation() implements DfwOperation<SecurityGroup> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<SecurityGroup> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new RewriteGroup(
                DfwParameters.group(parameters), DfwParameters.name(parameters), DfwParameters.remark(parameters));
    }
}
