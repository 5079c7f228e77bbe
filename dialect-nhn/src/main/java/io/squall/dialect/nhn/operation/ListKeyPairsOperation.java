package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.keypair.ListKeyPairs;
import io.squall.errors.NhnError;
import io.squall.model.KeyPair;
import io.squall.model.ResourceType;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "List Key Pairs" in the NHN guide.
record ListKeyPairsOperation() implements NhnOperation<ListKeyPairsOperation.Found> {

    /// What was found, and whether it was asked for by name.
    record Found(List<KeyPair> keyPairs, boolean asked) {}

    @Override
    public Route route() {
        return Route.get("/keypairs");
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.KEY_PAIR);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<Found> decode(NhnRequest request) {
        var name = request.optional("name");
        return new ListKeyPairs(name).map(keyPairs -> new Found(keyPairs, name.isPresent()));
    }

    @Override
    public ObjectNode encode(Found found) {
        return Json.object()
                .set(
                        "keypairs",
                        found.keyPairs().stream()
                                .map(keyPair -> keyPair(keyPair, found.asked()))
                                .collect(Json.toArray()));
    }

    /// The time of creation is told of a single one only.
    private static ObjectNode keyPair(KeyPair keyPair, boolean single) {
        var node = Json.object()
                .put("name", keyPair.name())
                .put("publicKey", keyPair.publicKey())
                .put("fingerprint", keyPair.fingerprint());
        return single ? node.put("createdAt", Wire.micros(keyPair.createdAt())) : node;
    }
}
