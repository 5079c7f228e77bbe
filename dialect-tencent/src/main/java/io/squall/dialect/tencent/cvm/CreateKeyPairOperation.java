package io.squall.dialect.tencent.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.keypair.Created;
import io.squall.engine.keypair.DrawKeyPair;
import io.squall.errors.TencentError;
import io.squall.model.ProjectId;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateKeyPair" in the CVM documentation. The private key is given out this once.
record CreateKeyPairOperation() implements CvmOperation<Created> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Created> decode(TencentRequest request) {
        return new DrawKeyPair(ProjectId.DEFAULT, KeyNames.read(request.parameters()));
    }

    @Override
    public ObjectNode encode(Created created) {
        var pair = created.keyPair();
        var answer = Json.object();
        answer.putObject("data")
                .put("keyId", pair.id().value())
                .put("keyName", pair.name())
                .put("pubkey", pair.publicKey())
                .put("secretkey", created.privateKeyPem().orElseThrow());
        return answer;
    }
}
