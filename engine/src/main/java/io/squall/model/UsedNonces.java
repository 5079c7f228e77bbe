package io.squall.model;

import java.time.Instant;

/// Some of the one-time numbers that were used with a key for the same second, and may not be again for a while. They
/// are kept together, since those that come together are written together (docs/adr/0017).
///
/// @param numbers each between two commas
/// @param forgottenAt when a request with their time would be too old anyway
public record UsedNonces(Key id, String numbers, Instant forgottenAt) implements Noun {

    /// How long the text of a part may grow, about; then the next part begins.
    public static final int FULL = 8_000;

    private static final String SEPARATOR = ",";

    /// Where they are looked for.
    public record Key(String value) implements Id {
        public static Key of(AccessKeyId key, long timestamp, int part) {
            return new Key(timestamp + "/" + key.value() + "/" + part);
        }
    }

    public static UsedNonces none(Key id, Instant forgottenAt) {
        return new UsedNonces(id, SEPARATOR, forgottenAt);
    }

    public boolean contain(String nonce) {
        return numbers.contains(SEPARATOR + nonce + SEPARATOR);
    }

    public boolean isFull() {
        return numbers.length() >= FULL;
    }

    /// These and one more.
    public UsedNonces with(String nonce) {
        return new UsedNonces(id, numbers + nonce + SEPARATOR, forgottenAt);
    }
}
