package io.squall.engine.world;

import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.Transaction;
import io.squall.model.ApiRules;
import io.squall.model.Service;
import io.squall.model.Settings;
import io.squall.model.Settings.Timings;
import io.squall.model.Tariff;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// Changes what holds for the world as a whole.
///
/// @param change from the settings as they are and the world's time
public record ChangeSettings(BiFunction<Settings, Instant, Settings> change) implements Command<Settings> {

    public static ChangeSettings switching(Service service, boolean available) {
        return new ChangeSettings((settings, now) -> settings.with(service, available));
    }

    public static ChangeSettings timings(Timings timings) {
        return new ChangeSettings((settings, now) -> settings.with(timings));
    }

    /// Changes what holds for signed requests.
    public static ChangeSettings rules(UnaryOperator<ApiRules> change) {
        return new ChangeSettings((settings, now) -> settings.with(change.apply(settings.api())));
    }

    public static ChangeSettings prices(UnaryOperator<Tariff> change) {
        return new ChangeSettings((settings, now) -> settings.with(change.apply(settings.tariff())));
    }

    /// Moves the clock on, or back; a clock that stands still then stands at the other moment.
    public static ChangeSettings movingClock(Duration by) {
        return new ChangeSettings(
                (settings, now) -> settings.with(settings.clock().moved(by)));
    }

    @Override
    public Settings run(Transaction tx) {
        var present = tx.all(Kinds.SETTINGS).find(Settings.Key.WORLD).orElseThrow();
        return tx.all(Kinds.SETTINGS).put(change.apply(present, tx.now()));
    }
}
