package io.squall.dialect.tencent.cvm;

import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.Query;
import io.squall.engine.instance.UnbindKeyPair;
import io.squall.engine.keypair.FindAccountKeyPair;
import io.squall.errors.TencentError;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.KeyPair;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// "UnBindInstanceKey" in the CVM documentation: takes a key pair from stopped instances.
record UnBindInstanceKeyOperation() implements InstanceBatch {

    @Override
    public Command<Instance> command(InstanceId instance, TencentRequest request) {
        return new UnbindKeyPair(instance, key(request), false);
    }

    @Override
    public Optional<Query<?>> precondition(TencentRequest request) {
        return Optional.of(new FindAccountKeyPair(key(request)));
    }

    private static KeyPair.Key key(TencentRequest request) {
        return new KeyPair.Key(request.parameters().text("keyId"));
    }

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(
                TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED, TencentError.PARTIAL_SUCCESS);
    }
}
