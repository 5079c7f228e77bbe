package io.squall.store;

import java.time.Duration;

/// The moment at which somebody's patience ends.
///
/// @param nanos by [System#nanoTime()]
record Deadline(long nanos) {

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean isOver() {
        return left().isNegative() || left().isZero();
    }

    Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }
}
