package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.StopInstance;
import io.squall.model.Instance;
import io.squall.model.Instance.State;
import io.squall.model.InstanceId;
import java.util.List;

/// "StopInstances" in the CVM documentation: shuts running instances down.
record StopInstancesOperation() implements InstanceBatch {

    @Override
    public Command<Instance> command(InstanceId instance, TencentRequest request) {
        return new StopInstance(instance, List.of(State.ACTIVE));
    }
}
