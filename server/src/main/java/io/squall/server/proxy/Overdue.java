package io.squall.server.proxy;

import java.time.Duration;

/// Until when something must have happened.
final class Overdue {

    private volatile long deadline;

    Overdue(Duration first) {
        within(first);
    }

    void within(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }
}
