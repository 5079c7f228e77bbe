package io.squall.benchmark;

import io.squall.benchmark.Wrk.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

/// The same asked of several servers, in rounds and within each in an order of its own, so that a slow minute of the
/// machine strikes all alike.
///
/// @param loads by the servers' names
record Comparison(SequencedMap<String, Load> loads, int rounds, Duration warmUp, Duration time) {

    private static final double FIRST_GUESS = 20_000;

    /// How fast each was in each round.
    record Rates(SequencedMap<String, List<Rate>> rates) {

        /// How often one server answered while another answered once: the median of all rounds.
        double ratio(String subject, String reference) {
            var ratios = new ArrayList<Double>();
            for (var round = 0; round < of(subject).size(); round++) {
                ratios.add(of(subject).get(round).perSecond()
                        / of(reference).get(round).perSecond());
            }
            return median(ratios);
        }

        private List<Rate> of(String name) {
            return rates.getOrDefault(name, List.of());
        }

        double perSecond(String name) {
            return median(of(name).stream().map(Rate::perSecond).toList());
        }

        double processorMicros(String name) {
            return median(of(name).stream().map(Rate::processorMicros).toList());
        }

        long errors() {
            return rates.values().stream()
                    .flatMap(List::stream)
                    .mapToLong(Rate::errors)
                    .sum();
        }

        static double median(List<Double> values) {
            var sorted = values.stream().sorted().toList();
            var middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
    }

    Rates run(Wrk wrk) {
        var guesses = new LinkedHashMap<String, Double>();
        loads.forEach((name, load) ->
                guesses.put(name, wrk.run(load, warmUp, FIRST_GUESS).perSecond()));
        var rates = new LinkedHashMap<String, List<Rate>>();
        var random = new Random(1);
        for (var round = 0; round < rounds; round++) {
            var order = new ArrayList<Map.Entry<String, Load>>(loads.entrySet());
            Collections.shuffle(order, random);
            for (var entry : order) {
                var expected = guesses.getOrDefault(entry.getKey(), FIRST_GUESS);
                rates.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                        .add(wrk.run(entry.getValue(), time, expected));
            }
        }
        return new Rates(rates);
    }
}
