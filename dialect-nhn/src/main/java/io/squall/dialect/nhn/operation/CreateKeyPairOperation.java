package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.keypair.CreateKeyPair;
import io.squall.engine.keypair.Created;
import io.squall.engine.keypair.ImportKeyPair;
import io.squall.errors.NhnError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Create Key Pair" in the NHN guide.
record CreateKeyPairOperation() implements NhnOperation<Created> {

    @Override
    public Route route() {
        return Route.post("/keypairs");
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.KEY_PAIR_BAD_REQUEST, NhnError.KEY_PAIR_FORBIDDEN, NhnError.KEY_PAIR_CONFLICT);
    }

    @Override
    public Command<Created> decode(NhnRequest request) {
        var keyPair = request.body().object("keypair");
        var name = keyPair.text("name");
        return keyPair.optionalText("publicKey")
                .<Command<Created>>map(publicKey -> new ImportKeyPair(name, publicKey))
                .orElseGet(() -> new CreateKeyPair(name));
    }

    @Override
    public ObjectNode encode(Created created) {
        var node = Json.object();
        var keyPair = node.putObject("keypair")
                .put("name", created.keyPair().name())
                .put("publicKey", created.keyPair().publicKey());
        created.privateKeyPem().ifPresent(pem -> keyPair.put("privateKey", pem));
        keyPair.put("fingerprint", created.keyPair().fingerprint());
        return node;
    }
}
