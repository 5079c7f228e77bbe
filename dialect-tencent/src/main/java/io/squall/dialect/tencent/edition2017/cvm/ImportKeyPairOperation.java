package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.keypair.KeepKeyPair;
import io.squall.errors.TencentError;
import io.squall.model.KeyPair;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ImportKeyPair" of the edition in the CVM documentation.
record ImportKeyPairOperation() implements CvmOperation<KeyPair> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<KeyPair> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new KeepKeyPair(
                Projects.required(parameters), KeyName.required(parameters), parameters.text("PublicKey"));
    }

    @Override
    public ObjectNode encode(KeyPair kept) {
        return Json.object().put("KeyId", kept.id().value());
    }
}
