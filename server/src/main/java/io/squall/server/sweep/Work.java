package io.squall.server.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How much of its work a run did, measured by the operations that change something.
///
/// @param undisturbed what the client does when nothing fails
record Work(List<Call> undisturbed) {

    Work {
        undisturbed = List.copyOf(undisturbed);
    }

    /// An operation that was done less often than it should.
    record Gap(String operation, long wanted, long done) {
        String words() {
            return done == 0
                    ? operation + " was not done"
                    : "%s was done %d of %d times".formatted(operation, done, wanted);
        }
    }

    List<Gap> gaps(List<Call> calls) {
        var wanted = done(undisturbed);
        var done = done(calls);
        var gaps = new ArrayList<Gap>();
        wanted.forEach((key, number) -> {
            var reached = done.getOrDefault(key, 0L);
            if (reached < number) {
                gaps.add(new Gap(key.substring(key.indexOf(' ') + 1), number, reached));
            }
        });
        return gaps;
    }

    /// Whether the client changes nothing at all.
    boolean isNothing() {
        return done(undisturbed).isEmpty();
    }

    private static Map<String, Long> done(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.isDone() && !Operations.isReading(call.operation()))
                .collect(Collectors.groupingBy(Call::key, TreeMap::new, Collectors.counting()));
    }

    static String words(List<Gap> gaps) {
        return gaps.stream().map(Gap::words).collect(Collectors.joining(", "));
    }
}
