package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.instance.UnbindKeyPair;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.KeyPair;

/// "UnBindInstanceKey" in the CVM documentation: takes a key pair from stopped instances.
record UnBindInstanceKeyOperation() implements InstanceBatch {

    @Override
    public Command<Instance> command(InstanceId instance, TencentRequest request) {
        return new UnbindKeyPair(instance, new KeyPair.Key(request.parameters().text("keyId")));
    }
}
