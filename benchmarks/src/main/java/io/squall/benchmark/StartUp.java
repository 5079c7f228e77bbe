package io.squall.benchmark;

import io.squall.benchmark.Comparison.Rates;
import io.squall.benchmark.Row.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// How long it takes from the start of a process to its ready line and to its first answer; both in turns.
///
/// @param times how often
record StartUp(int times) {

    private static final int STATUS_BYTES = 12;
    private static final double NANOS_PER_MILLI = 1e6;

    private record Taken(double ready, double answered, double resident) {}

    /// Measures both.
    ///
    /// @param squall starts Squall, with a world that is there already
    /// @param floor starts the bare server, with its AOT cache
    List<Row> measure(Supplier<Program> squall, Supplier<Program> floor) {
        var ours = new ArrayList<Taken>();
        var bare = new ArrayList<Taken>();
        for (var time = 0; time < times; time++) {
            bare.add(taken(floor));
            ours.add(taken(squall));
        }
        var first = median(ours, Taken::answered);
        return List.of(
                new Row(
                        "exec to first answer, against the floor with an AOT cache of its own",
                        first / median(bare, Taken::answered),
                        "",
                        Target.atMost(2.5),
                        List.of(told("squall", ours), told("floor", bare))),
                new Row("exec to first answer", first, "ms", Target.atMost(700), List.of(told("squall", ours))),
                new Row(
                        "resident after start",
                        median(ours, Taken::resident),
                        "MiB",
                        Target.atMost(120),
                        List.of("VmRSS after the first answer")));
    }

    private static Taken taken(Supplier<Program> start) {
        var began = System.nanoTime();
        try (var program = start.get()) {
            ask(program);
            var answered = (System.nanoTime() - began) / NANOS_PER_MILLI;
            return new Taken(program.untilReady().toNanos() / NANOS_PER_MILLI, answered, program.residentMib());
        }
    }

    /// Whatever it says, it has been all the way.
    private static void ask(Program program) {
        var url = URI.create(program.url());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            var request =
                    "GET %s HTTP/1.1\r\nHost: %s\r\nX-Auth-Token: none\r\n\r\n".formatted(Squall.LIST, url.getHost());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().readNBytes(STATUS_BYTES).length < STATUS_BYTES) {
                throw new IllegalStateException("no answer from " + program.url());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String told(String name, List<Taken> taken) {
        return String.format(
                Locale.ROOT,
                "%s ready after %.0f ms, first answer after %.0f ms",
                name,
                median(taken, Taken::ready),
                median(taken, Taken::answered));
    }

    private static double median(List<Taken> taken, ToDoubleFunction<Taken> part) {
        return Rates.median(taken.stream().map(part::applyAsDouble).toList());
    }

    /// Makes an AOT cache of what the bare server needs.
    ///
    /// @param starting starts it with an option more
    static Path cache(Path folder, Function<String, Program> starting) {
        var cache = folder.resolve("floor.aot");
        try (var program = starting.apply("-XX:AOTCacheOutput=" + cache)) {
            for (var i = 0; i < 200; i++) {
                ask(program);
            }
        }
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no AOT cache was made");
        }
        return cache;
    }
}
