package io.squall.benchmark;

import io.squall.benchmark.Comparison.Rates;
import io.squall.benchmark.Row.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// What the question whether a world rehearses anything costs, while it does not.
///
/// The way of a request with the question and without it are gone in one process, in turns that are much shorter than
/// what disturbs a machine, and each turn's processor time is compared with that of the turn beside it.
///
/// @param time how long it is measured, after as long again to warm up
record RehearsalCost(Duration time) {

    private static final int TURN = 200;
    private static final double NANOS_PER_MICRO = 1_000;

    /// Measures it.
    Row measure() {
        var path = new RequestPath();
        try {
            path.open();
            try {
                compare(path, time);
                return row(compare(path, time));
            } finally {
                path.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The processor time of a request in each pair of turns, in microseconds.
    private record Turns(List<Double> asked, List<Double> unasked) {

        List<Double> ratios() {
            var ratios = new ArrayList<Double>();
            for (var turn = 0; turn < asked.size(); turn++) {
                ratios.add(asked.get(turn) / unasked.get(turn));
            }
            return ratios;
        }
    }

    private static Turns compare(RequestPath path, Duration time) {
        var random = RandomGenerator.of("L64X128MixRandom");
        var turns = new Turns(new ArrayList<>(), new ArrayList<>());
        for (var began = System.nanoTime(); System.nanoTime() - began < time.toNanos(); ) {
            if (random.nextBoolean()) {
                turns.asked().add(turn(path::list_with_rehearsals_possible));
                turns.unasked().add(turn(path::list_without_rehearsals));
            } else {
                turns.unasked().add(turn(path::list_without_rehearsals));
                turns.asked().add(turn(path::list_with_rehearsals_possible));
            }
        }
        return turns;
    }

    private static double turn(Runnable request) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        for (var i = 0; i < TURN; i++) {
            request.run();
        }
        return (threads.getCurrentThreadCpuTime() - before) / NANOS_PER_MICRO / TURN;
    }

    private static Row row(Turns turns) {
        var detail = String.format(
                Locale.ROOT,
                "%.2f us with it, %.2f us without it, %d pairs of turns of %d requests",
                Rates.median(turns.asked()),
                Rates.median(turns.unasked()),
                turns.asked().size(),
                TURN);
        return new Row(
                "NHN list without HTTP, asked whether it is rehearsed, against not asked",
                Rates.median(turns.ratios()),
                "",
                Target.atMost(1.02),
                List.of(detail));
    }
}
