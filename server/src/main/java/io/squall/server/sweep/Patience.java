package io.squall.server.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a run that did not end in time did since it met the failure: whether it went on calling, and what.
record Patience(Observation run, Case met, Tries tries) {

    private static final int SOME = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Whether calls were still going on when the time was over.
    boolean isEndless() {
        var calls = since();
        if (calls.size() < SOME) {
            return false;
        }
        var pauses = pauses(calls);
        var usual = pauses.longest().multipliedBy(2);
        return silence(calls).compareTo(usual.compareTo(PAUSE) > 0 ? usual : PAUSE) <= 0;
    }

    /// The facts.
    String words() {
        var calls = since();
        var limit = "until its time was over after %s"
                .formatted(Tries.text(run.ending().took()));
        if (!isEndless()) {
            return "it %s, and called nothing for the last %s %s"
                    .formatted(tries.words(), Tries.text(silence(calls)), limit);
        }
        var most = most(calls);
        return most.equals(met.target().operation())
                ? "it asked again %d times, after %s, %s".formatted(tries.count(), tries.spacing(), limit)
                : "it %s, and went on with %d calls, most of them %s, %s"
                        .formatted(tries.words(), calls.size(), most, limit);
    }

    /// The calls behind the first that was struck.
    private List<Call> since() {
        return run.calls().stream().dropWhile(call -> !call.struck()).skip(1).toList();
    }

    private static Tries pauses(List<Call> calls) {
        var pauses = new ArrayList<Duration>();
        for (var i = 1; i < calls.size(); i++) {
            pauses.add(Duration.between(calls.get(i - 1).at(), calls.get(i).at()));
        }
        return new Tries(pauses);
    }

    private Duration silence(List<Call> calls) {
        var last = calls.isEmpty()
                ? run.firstStrike()
                : Optional.of(calls.getLast().at());
        return last.map(at -> Duration.between(at, run.ending().at()))
                .orElse(run.ending().took());
    }

    private static String most(List<Call> calls) {
        Map<String, Long> counts = calls.stream()
                .map(Call::operation)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
