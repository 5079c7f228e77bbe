package io.squall.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The load generator wrk, with two threads.
///
/// @param folder for the requests that are written in advance
record Wrk(Path folder) {

    private static final int THREADS = 2;
    private static final int SPARE = 4;
    private static final double NANOS_PER_MICRO = 1_000;
    private static final Pattern DONE =
            Pattern.compile("done requests=([0-9]+) micros=([0-9]+) errors=([0-9]+) p50=([0-9]+) p99=([0-9]+)");

    /// How fast a server answered.
    ///
    /// @param errors requests that got no answer, or one of another status than success
    /// @param processorMicros how much of the processor the server used for each, whoever else used it
    record Rate(double perSecond, long requests, long errors, Duration median, Duration slow, double processorMicros) {

        private Rate with(double micros) {
            return new Rate(perSecond, requests, errors, median, slow, micros);
        }
    }

    /// Asks for a while.
    ///
    /// @param expected about how many answers a second there will be, so that enough requests are written
    Rate run(Load load, Duration time, double expected) {
        var command = new ArrayList<>(List.of(
                "wrk",
                "-t" + THREADS,
                "-c" + load.connections(),
                "-d" + Math.max(1, time.toSeconds()) + "s",
                "--timeout",
                "10s",
                "-s",
                script().toString()));
        load.headers().forEach(header -> command.addAll(List.of("-H", header)));
        command.add(load.url() + load.target().orElse("/"));
        load.requests().ifPresent(requests -> {
            var each = (long) (expected * SPARE * Math.max(1, time.toSeconds()) / THREADS);
            for (var thread = 0; thread < THREADS; thread++) {
                requests.write(folder.resolve("targets." + thread), each, expected / THREADS);
            }
            command.addAll(List.of("--", folder.resolve("targets").toString()));
        });
        var before = load.server().processorTime();
        var rate = run(command);
        var used = load.server().processorTime().minus(before);
        return rate.with(used.toNanos() / NANOS_PER_MICRO / rate.requests());
    }

    private Path script() {
        var script = folder.resolve("requests.lua");
        try (var in = Wrk.class.getResourceAsStream("requests.lua")) {
            if (in == null) {
                throw new IllegalStateException("requests.lua is missing");
            }
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
            return script;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Rate run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            var done = DONE.matcher(output);
            if (!done.find()) {
                throw new IllegalStateException("wrk: " + output);
            }
            var requests = Long.parseLong(done.group(1));
            return new Rate(
                    requests * 1e6 / Long.parseLong(done.group(2)),
                    requests,
                    Long.parseLong(done.group(3)),
                    micros(done.group(4)),
                    micros(done.group(5)),
                    0);
        } catch (IOException failure) {
            throw new UncheckedIOException("wrk is needed (Debian and Ubuntu: apt install wrk)", failure);
        }
    }

    private static Duration micros(String digits) {
        return Duration.ofNanos(Long.parseLong(digits) * 1_000);
    }
}
