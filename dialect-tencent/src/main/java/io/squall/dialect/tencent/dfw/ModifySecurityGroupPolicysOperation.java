package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.ReplaceRules;
import io.squall.errors.TencentError;
import io.squall.model.SecurityGroup;
import java.util.EnumSet;
import java.util.Set;

/// "ModifySecurityGroupPolicys" in the security group documentation: gives a group other rules in both directions.
record ModifySecurityGroupPolicysOperation() implements DfwOperation<SecurityGroup> {

    @Override
    public Set<String> aliases() {
        return Set.of("ModifySecurityGroupPolicy");
    }

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<SecurityGroup> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ReplaceRules(
                DfwParameters.group(parameters),
                Rules.read(parameters.optionalObjects("ingress")),
                Rules.read(parameters.optionalObjects("egress")));
    }
}
