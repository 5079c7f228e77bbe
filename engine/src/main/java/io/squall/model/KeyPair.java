package io.squall.model;

import java.time.Instant;

/// A user's public key. The private one is given out once and never kept.
///
/// @param fingerprint MD5 of the key, as colon-separated hex
public record KeyPair(
        Key id,
        UserId user,
        ProjectId project,
        String name,
        String description,
        String publicKey,
        String fingerprint,
        Instant createdAt)
        implements Noun {

    /// Names a key pair.
    public record Key(String value) implements Id {
        /// For key pairs that keep their name, and so are named by it and their user.
        public static Key of(UserId user, String name) {
            return new Key(user.value() + "/" + name);
        }
    }

    public KeyPair called(String name, String description) {
        return new KeyPair(id, user, project, name, description, publicKey, fingerprint, createdAt);
    }
}
