package io.squall.model;

import java.time.Instant;

/// Proof that a user signed in to an account, for a while.
public record Token(TokenId id, AccountId account, UserId user, Instant issuedAt, Instant expiresAt, boolean revoked)
        implements Owned {

    public Token asRevoked() {
        return new Token(id, account, user, issuedAt, expiresAt, true);
    }
}
