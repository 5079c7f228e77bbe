package io.squall.dialect.tencent.edition2017.cvm;

import io.squall.dialect.Json;
import io.squall.dialect.tencent.action.TencentRequest;
import io.squall.engine.Command;
import io.squall.engine.keypair.Created;
import io.squall.engine.keypair.DrawKeyPair;
import io.squall.errors.TencentError;
import java.util.EnumSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "CreateKeyPair" of the edition in the CVM documentation. The private key is given out this once.
record CreateKeyPairOperation() implements CvmOperation<Created> {

    @Override
    public Set<TencentError> errors() {
        return EnumSet.of(TencentError.RESOURCE_NOT_FOUND, TencentError.RESOURCE_OPERATION_FAILED);
    }

    @Override
    public Command<Created> decode(TencentRequest request) {
        var parameters = request.parameters();
        return new DrawKeyPair(Projects.required(parameters), KeyName.required(parameters));
    }

    @Override
    public ObjectNode encode(Created created) {
        var pair = created.keyPair();
        var answer = Json.object();
        answer.set(
                "KeyPair",
                KeyPairView.of(pair)
                        .put("PublicKey", pair.publicKey())
                        .put("PrivateKey", created.privateKeyPem().orElseThrow()));
        return answer;
    }
}
