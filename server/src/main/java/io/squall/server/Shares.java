package io.squall.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What all clients together may take at a time: turns to be worked on, and memory for bodies.
final class Shares {

    /// Bodies up to this size take no share: as many as there are connections are no burden.
    static final int SMALL_BYTES = 16 * 1024;

    private static final int UNIT_BYTES = 1024;

    private final Semaphore turns;
    private final Semaphore units;
    private final int allUnits;
    private final Duration patience;

    Shares(Limits limits) {
        this.turns = new Semaphore(limits.requests(), true);
        this.allUnits = Math.max(1, limits.bodiesBytes() / UNIT_BYTES);
        this.units = new Semaphore(allUnits, true);
        this.patience = limits.patience();
    }

    /// A part of the whole, until it is given back.
    interface Share extends AutoCloseable {
        @Override
        void close();
    }

    /// Waits for a turn to be worked on.
    ///
    /// @return empty if there was none in time
    Optional<Share> turn() {
        return take(turns, 1);
    }

    /// Waits for memory for a body.
    ///
    /// @return empty if there was not enough in time
    Optional<Share> memory(long bytes) {
        return bytes <= SMALL_BYTES
                ? Optional.of(() -> {})
                : take(units, (int) Math.min(allUnits, Math.ceilDiv(bytes, UNIT_BYTES)));
    }

    private Optional<Share> take(Semaphore whole, int part) {
        try {
            return whole.tryAcquire(part, patience.toNanos(), TimeUnit.NANOSECONDS)
                    ? Optional.of(() -> whole.release(part))
                    : Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
