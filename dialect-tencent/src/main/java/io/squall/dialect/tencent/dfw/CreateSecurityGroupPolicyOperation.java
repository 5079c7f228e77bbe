package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.InsertRules;
import io.squall.errors.TencentError;
import io.squall.model.SecurityGroup;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// "CreateSecurityGroupPolicy" in the security group documentation: puts rules among those of a group.
record CreateSecurityGroupPolicyOperation() implements DfwOperation<SecurityGroup> {

    private static final int APPEND = -1;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<SecurityGroup> decode(TencentRequest request) {
        var parameters = request.parameters();
        var index = parameters.integer("index", APPEND, Integer.MAX_VALUE);
        return new InsertRules(
                DfwParameters.group(parameters),
                DfwParameters.direction(parameters),
                Optional.of(index).filter(place -> place != APPEND),
                DfwParameters.version(parameters),
                Rules.read(parameters.objects("policys")));
    }
}
