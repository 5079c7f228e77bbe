package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.Settings.Clock;
import java.time.Duration;
import java.util.Optional;

/// Stops the world's clock, changes its speed, moves it, and lets it go, in this order.
///
/// @param frozen whether it stands still from now on
/// @param scale how many seconds of the world one of the machine's takes
public record ChangeClock(Optional<Boolean> frozen, Optional<Double> scale, Optional<Duration> advance)
        implements Command<ReadSettings.Read> {

    @Override
    public ReadSettings.Read run(Transaction tx) {
        var clock = changed(tx, tx.settings().clock());
        var settings = tx.all(Kinds.SETTINGS).put(tx.settings().with(clock));
        return new ReadSettings.Read(settings, clock.now(tx.machine()));
    }

    private Clock changed(Transaction tx, Clock present) {
        var clock = frozen.equals(Optional.of(true)) ? present.frozen(tx.now()) : present;
        if (scale.isPresent()) {
            clock = clock.scaled(tx.machine(), scale.get());
        }
        if (advance.isPresent()) {
            clock = clock.moved(advance.get());
        }
        return frozen.equals(Optional.of(false)) ? clock.running(tx.machine(), clock.scale()) : clock;
    }
}
