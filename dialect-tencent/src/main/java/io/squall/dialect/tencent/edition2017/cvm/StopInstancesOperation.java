package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.StopInstance;
import io.squall.model.Instance.State;
import io.squall.model.InstanceId;
import java.util.List;

/// "StopInstances" of the edition in the CVM documentation: shuts running instances down.
record StopInstancesOperation() implements InstancesOperation {

    @Override
    public Command<?> command(InstanceId instance, TencentRequest request) {
        request.parameters().optionalBoolean("ForceStop");
        return new StopInstance(instance, List.of(State.ACTIVE));
    }
}
