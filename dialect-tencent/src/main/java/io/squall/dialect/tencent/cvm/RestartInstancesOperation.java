package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.RebootInstance;
import io.squall.engine.instance.RebootInstance.How;
import io.squall.model.Instance;
import io.squall.model.InstanceId;

/// "RestartInstances" in the CVM documentation: restarts running instances.
record RestartInstancesOperation() implements InstanceBatch {

    @Override
    public Command<Instance> command(InstanceId instance, TencentRequest request) {
        return new RebootInstance(instance, How.SOFT);
    }
}
