package io.squall.dialect;

import io.squall.errors.DocumentedError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a request ended.
///
/// @param api whose API it was for, such as "nhn"
/// @param fault what was answered, if it failed
/// @param check what refused it, if it failed
/// @param defect what went wrong in the server, if it did
/// @param origin whether the world or a rule answered
/// @param rehearsal what was done to it because somebody asked for that
public record Answer(
        String api,
        WireResponse response,
        Asked asked,
        Optional<Fault<? extends DocumentedError>> fault,
        Optional<Check> check,
        Optional<Throwable> defect,
        Origin origin,
        Optional<Rehearsed> rehearsal) {

    public Answer(
            String api,
            WireResponse response,
            Asked asked,
            Optional<Fault<? extends DocumentedError>> fault,
            Optional<Check> check,
            Optional<Throwable> defect,
            Origin origin) {
        this(api, response, asked, fault, check, defect, origin, Optional.empty());
    }

    /// Where an answer comes from.
    public enum Origin {
        /// The state of the world.
        CAUSE,
        /// Somebody asked for it. It is no evidence of anything.
        REHEARSAL;

        /// As logs and the admin API name it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was asked, as far as that was understood.
    ///
    /// @param edition of the API
    /// @param operation its name
    /// @param account whose it was
    /// @param unread what nothing looked at, once it was known what to look for
    public record Asked(
            Optional<String> edition, Optional<String> operation, Optional<String> account, List<Part> unread) {

        public static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        public Asked {
            unread = List.copyOf(unread);
        }
    }

    public Optional<String> operation() {
        return asked.operation();
    }

    public Optional<String> account() {
        return asked.account();
    }

    /// The same answer, because a rehearsal asked for it.
    public Answer with(Rehearsed rehearsal) {
        return new Answer(api, response, asked, fault, check, defect, Origin.REHEARSAL, Optional.of(rehearsal));
    }
}
