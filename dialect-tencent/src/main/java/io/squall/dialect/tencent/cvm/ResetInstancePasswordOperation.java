package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Query;
import io.squall.engine.instance.CheckPassword;
import io.squall.engine.instance.ResetPassword;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import java.util.Optional;

/// "ResetInstancePassword" in the CVM documentation: gives stopped instances another password.
record ResetInstancePasswordOperation() implements InstanceBatch {

    @Override
    public Command<Instance> command(InstanceId instance, TencentRequest request) {
        return new ResetPassword(instance, request.parameters().text("password"), false);
    }

    /// One that no instance would take is refused at once.
    @Override
    public Optional<Query<?>> precondition(TencentRequest request) {
        return Optional.of(new CheckPassword(request.parameters().text("password")));
    }
}
