package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.engine.Command;
import io.squall.engine.instance.BindKeyPair;
import io.squall.model.InstanceId;
import io.squall.model.KeyPair;

/// "AssociateInstancesKeyPairs" of the edition in the CVM documentation: gives stopped instances a key pair.
record AssociateInstancesKeyPairsOperation() implements KeyBinding {

    @Override
    public Command<?> command(InstanceId instance, KeyPair.Key key, boolean mayStop) {
        return new BindKeyPair(instance, key, mayStop);
    }
}
