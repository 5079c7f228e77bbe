package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.engine.Command;
import io.squall.engine.instance.UnbindKeyPair;
import io.squall.model.InstanceId;
import io.squall.model.KeyPair;

/// "DisassociateInstancesKeyPairs" of the edition in the CVM documentation: takes a key pair from stopped
/// instances.
record DisassociateInstancesKeyPairsOperation() implements KeyBinding {

    @Override
    public Command<?> command(InstanceId instance, KeyPair.Key key, boolean mayStop) {
        return new UnbindKeyPair(instance, key, mayStop);
    }
}
