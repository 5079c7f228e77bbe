package io.squall.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What holds for a world as a whole. A world has exactly one.
///
/// @param down the services that are switched off
/// @param tokenLifetime how long a new token is good for
/// @param retention how much is remembered of what is over
/// @param attachedVolumesDeletable whether deleting an attached volume detaches it first, or is refused
/// @param beginnings what a new account gets
/// @param api what holds for signed requests
/// @param tariff what things cost
/// @param rehearsing whether there are rehearsals that calls must heed
/// @param incidentEnds when the next incident ends by itself
public record Settings(
        Clock clock,
        Set<Service> down,
        Duration tokenLifetime,
        Retention retention,
        Timings timings,
        boolean attachedVolumesDeletable,
        Beginnings beginnings,
        ApiRules api,
        Tariff tariff,
        boolean rehearsing,
        Optional<Instant> incidentEnds)
        implements Noun {

    /// There is only one.
    public record Key(String value) implements Id {
        public static final Key WORLD = new Key("world");
    }

    public Settings {
        down = Set.copyOf(down);
    }

    @Override
    public Key id() {
        return Key.WORLD;
    }

    public Settings with(Clock clock) {
        return changed(change -> change.clock = clock);
    }

    public Settings with(Timings timings) {
        return changed(change -> change.timings = timings);
    }

    public Settings with(Service service, boolean available) {
        var down = EnumSet.noneOf(Service.class);
        down.addAll(this.down);
        if (available) {
            down.remove(service);
        } else {
            down.add(service);
        }
        return changed(change -> change.down = down);
    }

    public Settings with(ApiRules api) {
        return changed(change -> change.api = api);
    }

    public Settings with(Tariff tariff) {
        return changed(change -> change.tariff = tariff);
    }

    public Settings rehearsing(boolean rehearsing) {
        return changed(change -> change.rehearsing = rehearsing);
    }

    public Settings ending(Optional<Instant> incidentEnds) {
        return changed(change -> change.incidentEnds = incidentEnds);
    }

    private Settings changed(Consumer<Change> how) {
        var change = new Change(this);
        how.accept(change);
        return change.to(this);
    }

    /// What changes while a world goes on.
    private static final class Change {
        private Clock clock;
        private Set<Service> down;
        private Timings timings;
        private ApiRules api;
        private Tariff tariff;
        private boolean rehearsing;
        private Optional<Instant> incidentEnds;

        private Change(Settings from) {
            this.clock = from.clock;
            this.down = from.down;
            this.timings = from.timings;
            this.api = from.api;
            this.tariff = from.tariff;
            this.rehearsing = from.rehearsing;
            this.incidentEnds = from.incidentEnds;
        }

        private Settings to(Settings from) {
            return new Settings(
                    clock,
                    down,
                    from.tokenLifetime,
                    from.retention,
                    timings,
                    from.attachedVolumesDeletable,
                    from.beginnings,
                    api,
                    tariff,
                    rehearsing,
                    incidentEnds);
        }
    }

    /// What an account gets of which nothing else is said.
    public record Beginnings(Quotas quotas, List<NetworkPlan> networks) {
        public Beginnings {
            networks = List.copyOf(networks);
        }
    }

    /// The world's time: the machine's, moved and perhaps faster or slower, or one moment for ever.
    ///
    /// @param offset how far the world was ahead of the machine at `since`
    /// @param frozenAt the moment at which it stands still
    /// @param scale how many seconds of the world one of the machine's takes
    /// @param since the machine's moment from which on it runs like this
    public record Clock(Duration offset, Optional<Instant> frozenAt, double scale, Instant since) {
        public static final Clock REAL = new Clock(Duration.ZERO, Optional.empty(), 1, Instant.EPOCH);

        /// Between a thousand days for a day, and less than a second.
        public static final double SLOWEST = 0.001;

        public static final double FASTEST = 100_000;

        private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

        public static Clock frozenAt(Instant moment) {
            return REAL.frozen(moment);
        }

        public Instant now(Instant machine) {
            return frozenAt.orElseGet(() -> running(machine));
        }

        /// A clock that runs fast stops at the end of the year 9999.
        private Instant running(Instant machine) {
            var now = scale == 1 ? machine.plus(offset) : scaled(machine);
            return now.isAfter(END) ? END : now;
        }

        private Instant scaled(Instant machine) {
            var passed = Math.round(ChronoUnit.MICROS.between(since, machine) * scale);
            return since.plus(offset).plus(passed, ChronoUnit.MICROS);
        }

        /// On, or back; a clock that stands still then stands at the other moment.
        public Clock moved(Duration by) {
            return new Clock(offset.plus(by), frozenAt.map(at -> at.plus(by)), scale, since);
        }

        public Clock frozen(Instant now) {
            return new Clock(offset, Optional.of(now), scale, since);
        }

        /// Runs on from the moment it shows.
        public Clock running(Instant machine, double scale) {
            return new Clock(Duration.between(machine, now(machine)), Optional.empty(), scale, machine);
        }

        /// Runs, or will run, at another speed.
        public Clock scaled(Instant machine, double scale) {
            return frozenAt.isPresent() ? new Clock(offset, frozenAt, scale, since) : running(machine, scale);
        }
    }

    /// How long things take.
    public record Timings(
            Duration boot,
            Duration stop,
            Duration reboot,
            Duration resize,
            Duration delete,
            Duration createVolume,
            Duration attachVolume,
            Duration createImage) {

        public static final Timings NONE = all(Duration.ZERO);

        public static Timings all(Duration duration) {
            return new Timings(duration, duration, duration, duration, duration, duration, duration, duration);
        }
    }
}
