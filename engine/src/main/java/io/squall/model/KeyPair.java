package io.squall.model;

import java.time.Instant;

/// A user's public key. The private one is given out once and never kept.
///
/// @param fingerprint MD5 of the key, as colon-separated hex
public record KeyPair(UserId user, String name, String publicKey, String fingerprint, Instant createdAt)
        implements Noun {

    /// Key pairs are named by their user, so the two name them together.
    public record Key(String value) implements Id {
        public static Key of(UserId user, String name) {
            return new Key(user.value() + "/" + name);
        }
    }

    @Override
    public Key id() {
        return Key.of(user, name);
    }
}
