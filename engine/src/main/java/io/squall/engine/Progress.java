package io.squall.engine;

import io.squall.model.Changing;
import java.time.Duration;

/// How far something is that takes its time.
public final class Progress {

    private static final int ALL = 100;

    private Progress() {}

    /// How much of what takes `whole` is done, in percent; everything, if nothing is due.
    public static int percent(Transaction tx, Changing noun, Duration whole) {
        return noun.dueAt()
                .filter(due -> !whole.isZero())
                .map(due -> Duration.between(tx.now(), due))
                .map(left -> ALL - Math.clamp(Math.ceilDiv(ALL * left.toMillis(), whole.toMillis()), 0, ALL))
                .orElse(ALL);
    }
}
