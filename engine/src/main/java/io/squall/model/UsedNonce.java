package io.squall.model;

import java.time.Instant;

/// A one-time number that was used, and may not be again for a while.
///
/// @param forgottenAt when a request with its time would be too old anyway
public record UsedNonce(Key id, Instant forgottenAt) implements Noun {

    /// A number is used up for a key and a moment.
    public record Key(String value) implements Id {
        public static Key of(AccessKeyId key, String nonce, long timestamp) {
            return new Key("%s/%s/%d".formatted(key.value(), nonce, timestamp));
        }
    }
}
