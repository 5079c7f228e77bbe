package io.squall.dialect;

import io.squall.errors.DocumentedError;
import java.util.Optional;

/// How a request ended.
///
/// @param api whose API it was for, such as "nhn"
/// @param operation its name, once that was known
/// @param account whose it was, once that was known
/// @param fault what was answered, if it failed
/// @param defect what went wrong in the server, if it did
/// @param rehearsed what was done to it because somebody asked for that
public record Answer(
        String api,
        WireResponse response,
        Optional<String> operation,
        Optional<String> account,
        Optional<Fault<? extends DocumentedError>> fault,
        Optional<Throwable> defect,
        Optional<Rehearsed> rehearsed) {

    /// Where an answer comes from.
    public enum Origin {
        /// The state of the world.
        CAUSE,
        /// Somebody asked for it. It is no evidence of anything.
        REHEARSAL
    }

    public Answer(
            String api,
            WireResponse response,
            Optional<String> operation,
            Optional<String> account,
            Optional<Fault<? extends DocumentedError>> fault,
            Optional<Throwable> defect) {
        this(api, response, operation, account, fault, defect, Optional.empty());
    }

    public Origin origin() {
        return rehearsed.isPresent() ? Origin.REHEARSAL : Origin.CAUSE;
    }

    public Answer with(Rehearsed rehearsed) {
        return new Answer(api, response, operation, account, fault, defect, Optional.of(rehearsed));
    }
}
