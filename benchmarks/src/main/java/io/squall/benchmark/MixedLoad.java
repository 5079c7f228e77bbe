package io.squall.benchmark;

import io.squall.engine.world.WorldPlan;
import io.squall.model.Retention;
import io.squall.model.Settings;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.WorldFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Mixed load at an even pace, in which nothing may grow.
///
/// What a world forgets with time it forgets after minutes here; and so that a short run sees it, too, the world's
/// clock
/// runs as fast as it must for six minutes of it to be over by the end of the beginning, which is not looked at. In a
/// run of an hour it runs as it always does.
///
/// @param time in all
/// @param say what is told meanwhile
record MixedLoad(Path folder, List<String> launcher, Duration time, Consumer<String> say) {

    private static final int PER_SECOND = 200;
    private static final int AT_ONCE = 64;
    private static final int LOOKS = 72;
    private static final int BEGINNING = 6;
    private static final Duration SHORTEST_BEGINNING = Duration.ofMinutes(1);
    private static final Duration UNTIL_FORGOTTEN = Duration.ofMinutes(6);
    private static final Retention SHORT = new Retention(Duration.ofMinutes(5), 50, 50);
    private static final long PERIOD_NANOS = 1_000_000_000L / PER_SECOND;

    MixedLoad {
        launcher = List.copyOf(launcher);
    }

    List<Row> measure() {
        var own = found();
        try (var squall = Squall.start(launcher, own);
                var acting = Executors.newVirtualThreadPerTaskExecutor();
                var pacing = Executors.newSingleThreadExecutor()) {
            squall.lift();
            var token = squall.furnish();
            squall.send("PATCH", "/_squall/accounts/SquallDemoAppKey/quotas", "{\"key-pairs\": 1}");
            var mixture = new Mixture(squall, clock(squall), token);
            var end = System.nanoTime() + time.toNanos();
            var skipped = pacing.submit(() -> pace(mixture, acting, end));
            var vitals = watch(squall.program(), own.resolve("data"), mixture);
            say.accept("mixed load: %d requests, %d acts left out, %d surprises, processor %d s %s"
                    .formatted(
                            mixture.requests(),
                            skipped.resultNow(),
                            mixture.surprises(),
                            squall.program().processorTime().toSeconds(),
                            mixture.surprise()));
            return new Growth(
                            String.format(
                                    Locale.ROOT,
                                    "%d min, %d requests, %d unexpected answers",
                                    time.toMinutes(),
                                    mixture.requests(),
                                    mixture.surprises()),
                            vitals)
                    .rows();
        }
    }

    /// Makes the world, which forgets soon.
    private Path found() {
        var own = folder.resolve("mixed");
        try {
            Files.createDirectories(own.resolve("data"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        World.open(
                        own.resolve("data").resolve("world.db"),
                        SqliteStore.Options.DEFAULT,
                        forgetful(WorldFile.defaultPlan()),
                        InstantSource.system(),
                        new SecureRandom())
                .close();
        return own;
    }

    private static WorldPlan forgetful(WorldPlan plan) {
        var usual = plan.settings();
        var settings = new Settings(
                usual.clock(),
                usual.down(),
                usual.tokenLifetime(),
                SHORT,
                usual.timings(),
                usual.attachedVolumesDeletable(),
                usual.beginnings(),
                usual.api(),
                usual.tariff(),
                usual.rehearsing(),
                usual.incidentEnds());
        return new WorldPlan(
                settings,
                plan.zones(),
                plan.flavors(),
                plan.images(),
                plan.region(),
                plan.networks(),
                plan.accounts(),
                plan.rehearsals());
    }

    private Duration beginning() {
        var part = time.dividedBy(BEGINNING);
        return part.compareTo(SHORTEST_BEGINNING) > 0 ? part : SHORTEST_BEGINNING;
    }

    /// Lets the world's clock run as fast as it must.
    private Supplier<Instant> clock(Squall squall) {
        var scale =
                Math.max(1, (double) UNTIL_FORGOTTEN.toMillis() / beginning().toMillis());
        var answer = squall.send("PATCH", "/_squall/clock", "{\"scale\": %s}".formatted(scale));
        var since = Instant.parse(answer.path("now").asString());
        var began = System.nanoTime();
        return () -> since.plusNanos(Math.round((System.nanoTime() - began) * scale));
    }

    /// Acts again and again, whether or not what was begun before has ended.
    ///
    /// @return how often that was too much
    private static long pace(Mixture mixture, ExecutorService acting, long end) {
        var free = new Semaphore(AT_ONCE);
        var skipped = 0L;
        for (var next = System.nanoTime(); next < end; next += PERIOD_NANOS) {
            LockSupport.parkNanos(next - System.nanoTime());
            if (!free.tryAcquire()) {
                skipped++;
                continue;
            }
            acting.execute(() -> {
                mixture.act();
                free.release();
            });
        }
        return skipped;
    }

    /// Looks at the server again and again.
    ///
    /// @return what there was after the beginning
    private List<Vitals> watch(Program program, Path data, Mixture mixture) {
        var began = System.nanoTime();
        var vitals = new ArrayList<Vitals>();
        for (var look = 1; look <= LOOKS; look++) {
            LockSupport.parkNanos(began + time.toNanos() / LOOKS * look - System.nanoTime());
            var seen = Vitals.of(program, data);
            if (System.nanoTime() - began > beginning().toNanos()) {
                vitals.add(seen);
            }
            if (look % BEGINNING == 0) {
                say.accept("mixed load: %d of %d, %d requests, %s".formatted(look, LOOKS, mixture.requests(), seen));
            }
        }
        return vitals;
    }
}
