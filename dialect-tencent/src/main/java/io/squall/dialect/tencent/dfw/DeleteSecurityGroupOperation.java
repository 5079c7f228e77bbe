package io.squall.dialect.tencent.dfw;

import io.squall.dialect.tencent.action.ModuleErrors;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.securitygroup.DeleteSecurityGroup;
import io.squall.errors.TencentError;
import io.squall.model.Rejection.NoSuch;
import java.util.EnumSet;
import java.util.Set;

/// "DeleteSecurityGroup" in the security group documentation: deletes a group that nothing needs.
///
/// @param codeAtTop whether the module's number for what is not there stands in the place of the common code
record DeleteSecurityGroupOperation(boolean codeAtTop) implements DfwOperation<Done> {

    @Override
    public ModuleErrors moduleErrors() {
        return rejection ->
                DfwErrors.of(rejection).map(found -> codeAtTop && rejection instanceof NoSuch ? found.atTop() : found);
    }

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Done> decode(TencentRequest request) {
        return new DeleteSecurityGroup(DfwParameters.group(request.parameters()));
    }
}
