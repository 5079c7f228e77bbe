package io.squall.dialect.nhn.operation;

import io.squall.dialect.Json;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.keypair.DeleteKeyPair;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Delete Key Pair" in the NHN guide.
record DeleteKeyPairOperation() implements NhnOperation<Done> {

    @Override
    public Route route() {
        return Route.delete("/keypairs");
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
    public Command<Done> decode(NhnRequest request) {
        return new DeleteKeyPair(request.required("name"));
    }

    @Override
    public ObjectNode encode(Done done) {
        return Json.object();
    }
}
