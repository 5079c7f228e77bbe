package io.squall.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures everything that docs/performance.md tells.
@Command(name = "benchmarks", mixinStandardHelpOptions = true, description = "Measures Squall beside a bare server.")
final class Benchmarks implements Callable<Integer> {

    private static final Pattern FLOOR_READY = Pattern.compile("floor ready (\\S+)");
    private static final String FLOOR = "floor";
    private static final String SQUALL = "squall";

    @Option(names = "--rounds", defaultValue = "5", description = "How often each is measured.")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "How long each time.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "How long before that, in seconds.")
    private int warmUp;

    @Option(names = "--only", defaultValue = "", description = "Rows whose titles have this in them.")
    private String only = "";

    @Option(names = "--root", defaultValue = ".", description = "Where Squall's sources are.")
    private Path root = Path.of(".");

    public static void main(String[] arguments) {
        // Calls name the host of an API at another address.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var folder = Files.createTempDirectory("squall-benchmarks");
        var wrk = new Wrk(folder);
        try (var squall = Squall.start(root.toAbsolutePath(), folder, List.of())) {
            squall.lift();
            var token = squall.furnish();
            var signed = Files.writeString(folder.resolve("signed.json"), squall.callText(Squall.DESCRIBE.target()));
            var listed = Files.writeString(folder.resolve("listed.json"), squall.list(token));
            System.out.println(Files.readString(signed).length() + " " + Files.readString(listed).length());
            var command = Program.java(
                    List.of("-Xmx512m", "-XX:+UseCompactObjectHeaders"),
                    FloorServer.class,
                    signed.toString(),
                    listed.toString(),
                    token);
            try (var floor = Program.start(command, Files.createDirectory(folder.resolve("floor")), FLOOR_READY)) {
                var described = new LinkedHashMap<String, Load>();
                described.put(FLOOR, Load.of(floor, Squall.DESCRIBE, 64));
                described.put(SQUALL, Load.of(squall.program(), Squall.DESCRIBE, 64));
                show("signed DescribeInstances, 5 instances", described, wrk, squall);
                var headers = List.of("X-Auth-Token: " + token);
                var lists = new LinkedHashMap<String, Load>();
                lists.put(FLOOR, Load.of(floor, Squall.LIST, headers, 64));
                lists.put(SQUALL, Load.of(squall.program(), Squall.LIST, headers, 64));
                show("NHN GET /instances-detail, 5 instances", lists, wrk, squall);
            }
        }
        return 0;
    }

    private void show(String title, java.util.SequencedMap<String, Load> loads, Wrk wrk, Squall squall) {
        if (!title.contains(only)) {
            return;
        }
        var before = squall.failures();
        var rates = new Comparison(loads, rounds, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds)).run(wrk);
        System.out.printf(
                "%s: squall %.0f (%.0f us) floor %.0f (%.0f us) ratio %.3f errors %d failures %d rss %.0f%n",
                title,
                rates.perSecond(SQUALL),
                rates.processorMicros(SQUALL),
                rates.perSecond(FLOOR),
                rates.processorMicros(FLOOR),
                rates.ratio(SQUALL, FLOOR),
                rates.errors(),
                squall.failures() - before,
                squall.program().residentMib());
    }
}
