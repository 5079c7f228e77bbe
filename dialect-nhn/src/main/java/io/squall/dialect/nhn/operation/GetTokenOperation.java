package io.squall.dialect.nhn.operation;

import io.squall.engine.Command;
import io.squall.engine.identity.FindToken;
import io.squall.engine.identity.Grant;
import io.squall.errors.NhnError;
import io.squall.model.ResourceType;
import io.squall.model.TokenId;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Get Token" in the NHN guide.
record GetTokenOperation() implements NhnOperation<Grant> {

    @Override
    public Route route() {
        return Route.get("/tokens");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Set<ResourceType> addresses() {
        return Set.of(ResourceType.TOKEN);
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of();
    }

    @Override
    public Command<Grant> decode(NhnRequest request) {
        return new FindToken(new TokenId(request.required("id")));
    }

    @Override
    public ObjectNode encode(Grant grant) {
        return Members.access(grant);
    }
}
