package io.squall.dialect;

import java.time.Duration;
import java.util.Locale;

/// What somebody asked to be done to an answer, beside what it says.
///
/// @param rehearsal by which it was asked for
/// @param delay how long the answer is held up
public record Rehearsed(String rehearsal, Duration delay, Delivery delivery) {

    /// How much of the answer arrives.
    public enum Delivery {
        WHOLE,
        /// The connection ends before it.
        NOTHING,
        /// The connection ends in its middle.
        HALF,
        /// The connection ends after it.
        LAST,
        /// It ends too early, as if it were whole.
        TRUNCATED,
        /// It is damaged.
        GARBLED;

        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
