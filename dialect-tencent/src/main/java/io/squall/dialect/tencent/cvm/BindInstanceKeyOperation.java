package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.BindKeyPair;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.KeyPair;

/// "BindInstanceKey" in the CVM documentation: gives stopped instances a key pair.
record BindInstanceKeyOperation() implements InstanceBatch {

    @Override
    public Command<Instance> command(InstanceId instance, TencentRequest request) {
        return new BindKeyPair(instance, new KeyPair.Key(request.parameters().text("keyId")));
    }
}
