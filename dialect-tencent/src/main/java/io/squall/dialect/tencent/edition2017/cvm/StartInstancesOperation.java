package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.StartInstance;
import io.squall.model.InstanceId;

/// "StartInstances" of the edition in the CVM documentation: boots stopped instances.
record StartInstancesOperation() implements InstancesOperation {

    @Override
    public Command<?> command(InstanceId instance, TencentRequest request) {
        return new StartInstance(instance);
    }
}
