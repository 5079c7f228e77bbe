package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.keypair.KeepKeyPair;
import io.squall.errors.TencentError;
import io.squall.model.KeyPair;
import io.squall.model.ProjectId;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "ImportKeyPair" in the CVM documentation.
record ImportKeyPairOperation() implements CvmOperation<KeyPair> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<KeyPair> decode(TencentRequest request) {
        return new KeepKeyPair(
                ProjectId.DEFAULT,
                KeyNames.read(request.parameters()),
                request.parameters().text("pubKey"));
    }

    @Override
    public ObjectNode encode(KeyPair kept) {
        return Json.object().put("keyId", kept.id().value());
    }
}
