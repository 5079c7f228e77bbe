package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.ReturnInstance;
import io.squall.model.InstanceId;

/// "TerminateInstances" of the edition in the CVM documentation: gives back instances that are paid for by the hour.
record TerminateInstancesOperation() implements InstancesOperation {

    @Override
    public Command<?> command(InstanceId instance, TencentRequest request) {
        return new ReturnInstance(instance);
    }
}
