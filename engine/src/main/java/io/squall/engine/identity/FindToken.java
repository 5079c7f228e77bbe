package io.squall.engine.identity;

import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.model.Membership;
import io.squall.model.Rejection.NoSuch;
import io.squall.model.ResourceType;
import io.squall.model.Service;
import io.squall.model.Token;
import io.squall.model.TokenId;
import java.util.Optional;
import java.util.Set;

/// Looks up a token that is good for the caller's account.
public record FindToken(TokenId id) implements Query<Grant> {

    @Override
    public Set<Service> needs() {
        return Set.of(Service.IDENTITY);
    }

    @Override
    public Grant run(Transaction tx) {
        return tx.own(Kinds.TOKENS)
                .find(id)
                .filter(token -> !token.revoked() && tx.now().isBefore(token.expiresAt()))
                .flatMap(token -> grant(tx, token))
                .orElseThrow(() -> new NoSuch(ResourceType.TOKEN, id.value()).raise());
    }

    private static Optional<Grant> grant(Transaction tx, Token token) {
        return tx.all(Kinds.MEMBERSHIPS)
                .find(Membership.Key.of(token.account(), token.user()))
                .map(membership -> new Grant(token, membership.role()));
    }
}
