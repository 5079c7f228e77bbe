package io.squall.benchmark;

import io.squall.benchmark.Comparison.Rates;
import io.squall.benchmark.Crowd.Member;
import io.squall.benchmark.Row.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a world of 1,000,000 instances in 1,000 accounts costs those who ask beside a small one. Each account that is
/// asked has the same five instances in both.
///
/// @param comparing asks servers in turns
/// @param say what is told meanwhile
record ManyInstances(Path folder, List<String> launcher, Comparing comparing, Consumer<String> say) {

    private static final String LARGE = "1,000,000 instances";
    private static final Crowd THOUSAND = new Crowd(200, 0, 0);
    /// As many accounts as are too many to be remembered.
    private static final Crowd FOUR_THOUSAND = new Crowd(800, 0, 0);

    private static final Crowd MILLION = new Crowd(800, 200, 4_980);
    private static final int READERS = 64;
    private static final double WORSE = 1.3;
    private static final double BYTES_PER_MIB = 1 << 20;
    private static final double NANOS_PER_SECOND = 1e9;

    ManyInstances {
        launcher = List.copyOf(launcher);
    }

    /// Asks servers in turns.
    interface Comparing {
        Rates compare(SequencedMap<String, Load> loads);
    }

    /// A world that is served.
    private record Served(Crowd crowd, Squall squall, List<Member> members, double filledSeconds, double mib)
            implements AutoCloseable {

        String name() {
            return String.format(Locale.ROOT, "%,d instances", crowd.instances());
        }

        Load ofOne() {
            var member = members.getFirst();
            return Load.of(squall.program(), member.list(), List.of(member.header()), READERS);
        }

        Load ofAll() {
            return Load.of(squall.program(), new Turns(members), READERS);
        }

        /// What it is like to begin with.
        String start() {
            return String.format(
                    Locale.ROOT,
                    "%s: %.0f MiB, filled in %.0f s, ready after %.0f ms with %.0f MiB resident",
                    name(),
                    mib,
                    filledSeconds,
                    squall.program().untilReady().toNanos() / NANOS_PER_SECOND * 1_000,
                    squall.program().residentMib());
        }

        @Override
        public void close() {
            squall.close();
        }
    }

    List<Row> measure() {
        try (var million = serve(MILLION);
                var thousand = serve(THOUSAND);
                var fourThousand = serve(FOUR_THOUSAND)) {
            var starts = List.of(million.start(), thousand.start());
            var rows = new ArrayList<Row>();
            rows.add(row("one account's list", Served::ofOne, thousand, List.of(million, thousand, fourThousand)));
            rows.add(row("lists of 800 accounts in turn", Served::ofAll, fourThousand, List.of(million, fourThousand)));
            rows.add(started(million, thousand, starts));
            say.accept("a fork of a million instances");
            rows.add(forked(million));
            return rows;
        }
    }

    private Served serve(Crowd crowd) {
        say.accept(String.format(Locale.ROOT, "a world of %,d instances", crowd.instances()));
        try {
            var own = Files.createDirectories(folder.resolve("crowd-" + crowd.instances()));
            var began = System.nanoTime();
            var members = crowd.fill(own.resolve("data"));
            var took = (System.nanoTime() - began) / NANOS_PER_SECOND;
            var mib = Files.size(own.resolve("data").resolve("world.db")) / BYTES_PER_MIB;
            return new Served(crowd, Squall.start(launcher, own), members, took, mib);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// How much longer the largest world takes than another.
    ///
    /// @param all those that are asked, in turns
    private Row row(String what, Function<Served, Load> load, Served reference, List<Served> all) {
        say.accept(what);
        var loads = new LinkedHashMap<String, Load>();
        all.forEach(served -> loads.put(served.name(), load.apply(served)));
        var rates = comparing.compare(loads);
        var details = all.stream().map(served -> Benchmarks.told(served.name(), rates));
        return new Row(
                "NHN GET /instances-detail, 5 instances, in a world of %s, against %s: %s"
                        .formatted(LARGE, reference.name(), what),
                rates.ratio(reference.name(), LARGE),
                "times as long",
                Target.atMost(WORSE),
                Stream.concat(details, Stream.of("%d errors".formatted(rates.errors())))
                        .toList());
    }

    private static Row started(Served million, Served thousand, List<String> starts) {
        return new Row(
                "start with a world of %s, against %s".formatted(LARGE, thousand.name()),
                (double) million.squall().program().untilReady().toNanos()
                        / thousand.squall().program().untilReady().toNanos(),
                "times as long",
                Target.NONE,
                starts);
    }

    private static Row forked(Served million) {
        var began = System.nanoTime();
        var answer = million.squall()
                .send("POST", "/_squall/worlds/default/fork", "{\"name\": \"copy\", \"ephemeral\": true}");
        if (!answer.has("world")) {
            throw new IllegalStateException(answer.toString());
        }
        return new Row(
                "fork of a world of " + LARGE,
                (System.nanoTime() - began) / NANOS_PER_SECOND,
                "s",
                Target.NONE,
                List.of(String.format(
                        Locale.ROOT,
                        "%.0f MiB resident after it",
                        million.squall().program().residentMib())));
    }
}
