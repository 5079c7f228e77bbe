package io.squall.model;

import java.time.Instant;
import java.util.Optional;

/// A key pair that requests are signed with.
///
/// @param user whom it speaks for; the account's owner, when absent, or a role, if it is temporary
/// @param secret what signatures are computed with, so it is kept as it is
/// @param session present if the key is temporary
/// @param lastNonce the one-time number of the last request that was signed with it
public record AccessKey(
        AccessKeyId id,
        AccountId account,
        Optional<UserId> user,
        String secret,
        boolean enabled,
        Optional<Session> session,
        Optional<String> lastNonce)
        implements Owned {

    /// What a temporary key is good for, and how long.
    ///
    /// @param token goes with each of its requests
    /// @param role whose rights it has
    public record Session(String token, Instant expiresAt, AccountRole.Key role) {}

    public AccessKey enabled(boolean enabled) {
        return new AccessKey(id, account, user, secret, enabled, session, lastNonce);
    }

    /// Whether it may do whatever the account may.
    public boolean isOwners() {
        return user.isEmpty() && session.isEmpty();
    }

    public AccessKey used(String nonce) {
        return new AccessKey(id, account, user, secret, enabled, session, Optional.of(nonce));
    }

    /// Without the secret and the token, which must not get into a log.
    @Override
    public String toString() {
        return "AccessKey[%s of %s, enabled=%s, lastNonce=%s]"
                .formatted(id.value(), account.value(), enabled, lastNonce);
    }
}
