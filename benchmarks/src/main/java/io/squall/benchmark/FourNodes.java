package io.squall.benchmark;

import io.squall.benchmark.Comparison.Rates;
import io.squall.benchmark.Row.Target;
import io.squall.benchmark.Wrk.Rate;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What four nodes of one world in PostgreSQL do together, beside one of them. All run on this machine, with the
/// database and those who ask, so it takes more than a few processors for them to do more.
///
/// @param say what is told meanwhile
record FourNodes(Path folder, List<String> launcher, int rounds, Duration warmUp, Duration time, Consumer<String> say) {

    private static final int NODES = 4;
    private static final int READERS = 64;
    private static final int WRITERS = 16;
    private static final int BUYERS = 200;
    private static final double FIRST_GUESS = 2_000;

    FourNodes {
        launcher = List.copyOf(launcher);
    }

    List<Row> measure() {
        try (var database = database()) {
            var url = "postgresql://postgres:secret@127.0.0.1:%d/postgres".formatted(database.getPort());
            var nodes = new ArrayList<Squall>();
            try {
                for (var number = 0; number < NODES; number++) {
                    say.accept("node " + number);
                    var own = Files.createDirectories(folder.resolve("node-" + number));
                    nodes.add(Squall.start(launcher, own, "--store", url));
                }
                return measure(nodes);
            } finally {
                nodes.forEach(Squall::close);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private EmbeddedPostgres database() throws IOException {
        say.accept("PostgreSQL");
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .setServerConfig("max_connections", "60")
                .setServerConfig("fsync", "on")
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD)
                .start();
    }

    private List<Row> measure(List<Squall> nodes) {
        var first = nodes.getFirst();
        first.lift();
        var headers = List.of("X-Auth-Token: " + first.furnish());
        var calls = Squall.RUN.with(first.open(BUYERS));
        var reads = row(
                "NHN GET /instances-detail, 5 instances, 64 connections",
                nodes,
                READERS,
                (node, connections) -> Load.of(node.program(), Squall.LIST, headers, connections));
        var writes = row(
                "RunInstancesHour, 16 connections",
                nodes,
                WRITERS,
                (node, connections) -> Load.of(node.program(), calls, connections));
        return List.of(reads, writes);
    }

    /// What is asked of a node by so many connections.
    private interface Asked {
        Load of(Squall node, int connections);
    }

    private Row row(String what, List<Squall> nodes, int connections, Asked asked) {
        say.accept("four nodes: " + what);
        var one = List.of(asked.of(nodes.getFirst(), connections));
        var four =
                nodes.stream().map(node -> asked.of(node, connections / NODES)).toList();
        var before = failures(nodes);
        var guess = Math.max(perSecond(one, warmUp, FIRST_GUESS), perSecond(four, warmUp, FIRST_GUESS));
        var ofOne = new ArrayList<Double>();
        var ofFour = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            ofOne.add(perSecond(one, time, guess));
            ofFour.add(perSecond(four, time, guess));
        }
        var ratios = IntStream.range(0, rounds)
                .mapToObj(round -> ofFour.get(round) / ofOne.get(round))
                .toList();
        return new Row(
                "four nodes on one PostgreSQL against one node: " + what,
                Rates.median(ratios),
                "times as many",
                Target.NONE,
                List.of(
                        String.format(
                                Locale.ROOT,
                                "four nodes %.0f/s, one node %.0f/s",
                                Rates.median(ofFour),
                                Rates.median(ofOne)),
                        "%d refused".formatted(failures(nodes) - before),
                        "%d processors for nodes, database and load"
                                .formatted(Runtime.getRuntime().availableProcessors())));
    }

    private static long failures(List<Squall> nodes) {
        return nodes.stream().mapToLong(Squall::failures).sum();
    }

    /// How many answers all give in a second together.
    private double perSecond(List<Load> loads, Duration how, double expected) {
        try (var asking = Executors.newFixedThreadPool(loads.size())) {
            var all = asking.invokeAll(IntStream.range(0, loads.size())
                    .<Callable<Rate>>mapToObj(number -> () -> wrk(number).run(loads.get(number), how, expected))
                    .toList());
            var sum = 0.0;
            for (var one : all) {
                sum += one.get().perSecond();
            }
            return sum;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Each writes its requests into a folder of its own.
    private Wrk wrk(int number) throws IOException {
        return new Wrk(Files.createDirectories(folder.resolve("wrk-" + number)));
    }
}
