package io.squall.model;

import java.time.Instant;

/// Some of the one-time numbers that were used with a key for the same second, and may not be again for a while. They
/// are kept together, since those that come together are written together (docs/adr/0017).
///
/// The first part of a second takes any number. Behind it there are several side by side, and the number tells in which
/// of them it is, so that not all have to be looked through.
///
/// @param numbers each between two commas
/// @param forgottenAt when a request with their time would be too old anyway
public record UsedNonces(Key id, String numbers, Instant forgottenAt) implements Noun {

    /// How long the text of a part may grow, about; then the next part begins.
    public static final int FULL = 2_000;

    private static final int SIDE_BY_SIDE = 8;
    private static final String SEPARATOR = ",";

    /// Where they are looked for.
    public record Key(String value) implements Id {
        /// One of the places where a number is looked for.
        ///
        /// @param depth 0 for the first, one more for each that is full
        public static Key of(AccessKeyId key, long timestamp, String nonce, int depth) {
            var place = depth == 0 ? 0 : Math.floorMod(nonce.hashCode(), SIDE_BY_SIDE);
            return new Key(timestamp + "/" + key.value() + "/" + depth + "/" + place);
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
