package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.RebootInstance;
import io.squall.engine.instance.RebootInstance.How;
import io.squall.model.InstanceId;

/// "RebootInstances" of the edition in the CVM documentation: restarts running instances.
record RebootInstancesOperation() implements InstancesOperation {

    @Override
    public Command<?> command(InstanceId instance, TencentRequest request) {
        request.parameters().optionalBoolean("ForceReboot");
        return new RebootInstance(instance, How.SOFT);
    }
}
