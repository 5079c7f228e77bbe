package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.Module;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.dialect.tencent.parameter.Parameters;
import io.squall.engine.Command;
import io.squall.engine.securitygroup.DeleteRules;
import io.squall.errors.TencentError;
import io.squall.model.SecurityGroup;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// "DeleteSecurityGroupPolicy" in the security group documentation: takes rules out of a group. Its example goes to the
/// domain of VPCs.
record DeleteSecurityGroupPolicyOperation() implements DfwOperation<SecurityGroup> {

    private static final int MAX_INDEXES = 100;
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    @Override
    public Set<Module> alsoAt() {
        return Set.of(Module.VPC);
    }

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<SecurityGroup> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DeleteRules(
                DfwParameters.group(parameters),
                DfwParameters.direction(parameters),
                indexes(parameters),
                DfwParameters.version(parameters));
    }

    private static Set<Integer> indexes(Parameters parameters) {
        return parameters.texts("indexes", MAX_INDEXES).stream()
                .map(text -> {
                    if (!INDEX.matcher(text).matches()) {
                        throw parameters.wrong("indexes", "must be integers from 0");
                    }
                    return Integer.valueOf(text);
                })
                .collect(Collectors.toSet());
    }
}
