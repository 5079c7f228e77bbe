package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.ReplaceRule;
import io.squall.errors.TencentError;
import io.squall.model.SecurityGroup;
import java.util.EnumSet;
import java.util.Set;

/// "ModifySingleSecurityGroupPolicy" in the security group documentation: puts a rule in the place of another.
record ModifySingleSecurityGroupPolicyOperation() implements DfwOperation<SecurityGroup> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<SecurityGroup> decode(TencentRequest request) {
        var parameters = request.parameters();
        var rules = parameters.objects("policys");
        if (rules.size() > 1) {
            throw parameters.wrong("policys", "has more than 1 elements");
        }
        return new ReplaceRule(
                DfwParameters.group(parameters),
                DfwParameters.direction(parameters),
                parameters.integer("index", 0, Integer.MAX_VALUE),
                DfwParameters.version(parameters),
                Rules.read(rules.getFirst()));
    }
}
