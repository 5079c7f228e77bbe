package io.squall.dialect.nhn.operation;

import io.squall.engine.Command;
import io.squall.engine.identity.Grant;
import io.squall.engine.identity.IssueToken;
import io.squall.errors.NhnError;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// "Issue Token" in the NHN guide.
record IssueTokenOperation() implements NhnOperation<Grant> {

    @Override
    public Route route() {
        return Route.post("/tokens");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Set<NhnError> errors() {
        return Set.of(NhnError.TOKEN_UNAUTHORIZED, NhnError.TOKEN_FORBIDDEN);
    }

    @Override
    public Command<Grant> decode(NhnRequest request) {
        var auth = request.body().object("auth");
        return new IssueToken(auth.text("username"), auth.text("password"));
    }

    @Override
    public ObjectNode encode(Grant grant) {
        return Members.access(grant);
    }
}
