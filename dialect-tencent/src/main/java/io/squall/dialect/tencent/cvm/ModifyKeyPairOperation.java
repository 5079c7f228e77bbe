package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.keypair.ChangeKeyPair;
import io.squall.errors.TencentError;
import io.squall.model.KeyPair;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ModifyKeyPair" in the CVM documentation: gives a key pair another name.
record ModifyKeyPairOperation() implements CvmOperation<KeyPair> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<KeyPair> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new ChangeKeyPair(
                new KeyPair.Key(parameters.text("keyId")), Optional.of(KeyNames.read(parameters)), Optional.empty());
    }

    @Override
    public ObjectNode encode(KeyPair renamed) {
        return Json.object().set("data", Json.array());
    }
}
