package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.ResetPassword;
import io.squall.errors.TencentError;
import io.squall.model.InstanceId;
import java.util.EnumSet;
import java.util.Set;

/// "ResetInstancesPassword" of the edition in the CVM documentation: gives stopped instances another password.
record ResetInstancesPasswordOperation() implements InstancesOperation {

    private static final int MAX_USER_NAME = 64;

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<?> command(InstanceId instance, TencentRequest request) {
        var parameters = request.parameters();
        var password = parameters.text("Password");
        parameters.optionalText("UserName", MAX_USER_NAME);
        return new ResetPassword(instance, password, parameters.bool("ForceStop", false));
    }
}
