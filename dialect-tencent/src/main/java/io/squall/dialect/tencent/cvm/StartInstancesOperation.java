package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.StartInstance;
import io.squall.model.Instance;
import io.squall.model.InstanceId;

/// "StartInstances" in the CVM documentation: boots stopped instances.
record StartInstancesOperation() implements InstanceBatch {

    @Override
    public Command<Instance> command(InstanceId instance, TencentRequest request) {
        return new StartInstance(instance);
    }
}
