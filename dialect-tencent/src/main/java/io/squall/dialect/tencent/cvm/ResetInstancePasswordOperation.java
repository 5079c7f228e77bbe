package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.ResetPassword;
import io.squall.model.Instance;
import io.squall.model.InstanceId;

/// "ResetInstancePassword" in the CVM documentation: gives stopped instances another password.
record ResetInstancePasswordOperation() implements InstanceBatch {

    @Override
    public Command<Instance> command(InstanceId instance, TencentRequest request) {
        return new ResetPassword(instance, request.parameters().text("password"));
    }
}
