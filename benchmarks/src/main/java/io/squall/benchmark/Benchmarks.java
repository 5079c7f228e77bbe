package io.squall.benchmark;

import io.squall.benchmark.Comparison.Rates;
import io.squall.benchmark.Row.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures what docs/performance.md tells.
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Measures Squall beside a bare server and WireMock, in the same run.")
final class Benchmarks implements Callable<Integer> {

    private static final Pattern FLOOR_READY = Pattern.compile("floor ready (\\S+)");
    private static final String FLOOR = "floor";
    private static final String SQUALL = "squall";
    private static final String WIREMOCK = "wiremock";
    private static final int READERS = 64;
    private static final int WRITERS = 16;
    private static final int BUYERS = 200;
    private static final long MILLION = 1_000_000;

    /// They are held, since their levels would be forgotten with them.
    private static final List<Logger> CHATTERS =
            List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("io.zonky"));

    /// The rows for which one Squall is enough.
    private static final List<String> ONE_WORLD = List.of(
            "signed DescribeInstances",
            "instances-detail",
            "RunInstancesHour",
            "exec to first answer",
            "memory after a million calls");

    @Option(names = "--rounds", defaultValue = "7", description = "How often each is measured (default: 7).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "How long each time (default: 5).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "How long before that, in seconds (default: 20).")
    private int warmUp;

    @Option(names = "--minutes", defaultValue = "4", description = "How long the mixed load lasts (default: 4).")
    private int minutes;

    @Option(names = "--only", description = "Which rows, by words in their titles; all, if none are given.")
    private List<String> only = List.of();

    @Option(names = "--root", defaultValue = ".", description = "Where Squall's sources are (default: here).")
    private Path root = Path.of(".");

    @Option(names = "--json", description = "A file for the same as JSON.")
    private @Nullable Path json;

    private final List<Row> rows = new ArrayList<>();

    public static void main(String[] arguments) {
        // Calls name the host of an API at another address.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        CHATTERS.forEach(chatter -> chatter.setLevel(Level.WARNING));
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var folder = Files.createTempDirectory("squall-benchmarks");
        try {
            measure(folder);
        } finally {
            remove(folder);
        }
        var report = new Report(place(), rows);
        System.out.println(report.table());
        if (json != null) {
            Files.writeString(json, report.json());
        }
        return 0;
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String place() {
        return "%d processors, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version());
    }

    private void measure(Path folder) throws IOException, SQLException {
        var wrk = new Wrk(folder);
        if (ONE_WORLD.stream().anyMatch(this::isWanted)) {
            measureOneWorld(folder, wrk);
        }
        row("asked whether it is rehearsed", () -> new RehearsalCost(Duration.ofSeconds(warmUp)).measure());
        if (isWanted("a million instances")) {
            rows.addAll(new ManyInstances(folder, launcher(), loads -> compare(wrk, loads), Benchmarks::say).measure());
        }
        if (isWanted("four nodes")) {
            rows.addAll(new FourNodes(
                            folder,
                            launcher(),
                            rounds,
                            Duration.ofSeconds(warmUp),
                            Duration.ofSeconds(seconds),
                            Benchmarks::say)
                    .measure());
        }
        if (isWanted("mixed load")) {
            rows.addAll(new MixedLoad(folder, launcher(), Duration.ofMinutes(minutes), Benchmarks::say).measure());
        }
    }

    private void measureOneWorld(Path folder, Wrk wrk) throws IOException {
        try (var squall = Squall.start(launcher(), folder)) {
            say("squall is ready");
            squall.lift();
            var token = squall.furnish();
            var signed = Files.writeString(folder.resolve("signed.json"), squall.callText(Squall.DESCRIBE.target()));
            var listed = Files.writeString(folder.resolve("listed.json"), squall.list(token));
            Files.createDirectory(folder.resolve("floor"));
            try (var floor = floor(folder.resolve("floor"), signed, listed, token, List.of());
                    var wiremock = WireMock.start(
                            Files.createDirectory(folder.resolve("wiremock")), Files.readString(listed))) {
                row("signed DescribeInstances", () -> described(wrk, floor, squall));
                rowsOfLists(wrk, floor, wiremock, squall, token);
            }
            row("RunInstancesHour", () -> bought(wrk, squall, folder));
            if (isWanted("exec to first answer")) {
                say("exec to first answer");
                rows.addAll(started(folder, signed, listed, token));
            }
            row("memory after a million calls", () -> afterAMillion(wrk, squall, token));
        }
    }

    /// As a user starts it.
    private List<String> launcher() {
        return List.of(root.toAbsolutePath().normalize().resolve("squall").toString());
    }

    static Program floor(Path folder, Path signed, Path listed, String token, List<String> options) {
        var all = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseCompactObjectHeaders", "-Xlog:disable"));
        all.addAll(options);
        var command = Program.java(all, FloorServer.class.getName(), signed.toString(), listed.toString(), token);
        return Program.start(command, folder, FLOOR_READY);
    }

    private List<Row> started(Path folder, Path signed, Path listed, String token) throws IOException {
        var beside = Files.createDirectories(folder.resolve("started"));
        var cache = StartUp.cache(beside, option -> floor(beside, signed, listed, token, List.of(option)));
        Supplier<Program> squall = () -> Squall.start(launcher(), beside).program();
        squall.get().close();
        return new StartUp(rounds)
                .measure(squall, () -> floor(beside, signed, listed, token, List.of("-XX:AOTCache=" + cache)));
    }

    private void row(String title, Supplier<Row> measured) {
        if (isWanted(title)) {
            say(title);
            rows.add(measured.get());
        }
    }

    private boolean isWanted(String title) {
        return only.isEmpty() || only.stream().anyMatch(title::contains);
    }

    private static void say(String progress) {
        System.err.println("benchmarks: " + progress);
    }

    private Rates compare(Wrk wrk, SequencedMap<String, Load> loads) {
        return new Comparison(loads, rounds, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds)).run(wrk);
    }

    private Row described(Wrk wrk, Program floor, Squall squall) {
        var loads = new LinkedHashMap<String, Load>();
        loads.put(FLOOR, Load.of(floor, Squall.DESCRIBE, READERS));
        loads.put(SQUALL, Load.of(squall.program(), Squall.DESCRIBE, READERS));
        var failed = squall.failures();
        var rates = compare(wrk, loads);
        return row(
                "signed DescribeInstances, 5 instances, 64 connections, against the floor",
                rates,
                FLOOR,
                Target.atLeast(0.6),
                squall.failures() - failed);
    }

    private void rowsOfLists(Wrk wrk, Program floor, Program wiremock, Squall squall, String token) {
        if (!isWanted("instances-detail")) {
            return;
        }
        say("instances-detail");
        var headers = List.of("X-Auth-Token: " + token);
        var loads = new LinkedHashMap<String, Load>();
        loads.put(FLOOR, Load.of(floor, Squall.LIST, headers, READERS));
        loads.put(SQUALL, Load.of(squall.program(), Squall.LIST, headers, READERS));
        loads.put(WIREMOCK, Load.of(wiremock, Squall.LIST, headers, READERS));
        var failed = squall.failures();
        var rates = compare(wrk, loads);
        var failures = squall.failures() - failed;
        var what = "NHN GET /instances-detail, 5 instances, 64 connections, against ";
        rows.add(row(what + "the floor", rates, FLOOR, Target.atLeast(0.6), failures));
        rows.add(row(what + "WireMock's stub", rates, WIREMOCK, Target.atLeast(2), failures));
    }

    private static Row row(String what, Rates rates, String reference, Target target, long failures) {
        return new Row(
                what,
                rates.ratio(SQUALL, reference),
                "",
                target,
                List.of(
                        told(SQUALL, rates),
                        told(reference, rates),
                        "%d errors, %d refused".formatted(rates.errors(), failures)));
    }

    static String told(String name, Rates rates) {
        return String.format(
                Locale.ROOT,
                "%s %.0f/s, %.0f us of processor each",
                name,
                rates.perSecond(name),
                rates.processorMicros(name));
    }

    /// Purchases take turns with bare transactions. There are many buyers, since no account has thousands of instances.
    private Row bought(Wrk wrk, Squall squall, Path folder) {
        var ratios = new ArrayList<Double>();
        var details = new ArrayList<String>();
        var load = Load.of(squall.program(), Squall.RUN.with(squall.open(BUYERS)), WRITERS);
        var guess = wrk.run(load, Duration.ofSeconds(warmUp), 2_000).perSecond();
        var failed = squall.failures();
        try (var bare = new FourRows(folder.resolve("bare.db"))) {
            for (var round = 0; round < rounds; round++) {
                var reference = bare.perSecond(Duration.ofSeconds(seconds));
                var rate = wrk.run(load, Duration.ofSeconds(seconds), guess);
                ratios.add(rate.perSecond() / reference);
                details.add(String.format(Locale.ROOT, "%.0f/%.0f", rate.perSecond(), reference));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new Row(
                "RunInstancesHour, one instance, synchronous=FULL, 16 connections, against four rows by one writer",
                Rates.median(ratios),
                "",
                Target.atLeast(0.5),
                List.of(String.join(" ", details), "%d refused".formatted(squall.failures() - failed)));
    }

    private static Row memory(Squall squall, String what, Target target) {
        return new Row(what, squall.program().residentMib(), "MiB", target, List.of("VmRSS"));
    }

    /// Half of them signed.
    private Row afterAMillion(Wrk wrk, Squall squall, String token) {
        var load = Load.of(squall.program(), Squall.LIST, List.of("X-Auth-Token: " + token), READERS);
        var signed = Load.of(squall.program(), Squall.DESCRIBE, READERS);
        var guess = 10_000.0;
        for (var done = 0L; done < MILLION; ) {
            done += wrk.run(load, Duration.ofSeconds(seconds), guess).requests();
            var rate = wrk.run(signed, Duration.ofSeconds(seconds), guess);
            guess = rate.perSecond();
            done += rate.requests();
        }
        return memory(squall, "resident after a million calls", Target.atMost(200));
    }
}
