package io.squall.server.sweep;

import io.squall.server.interception.Tally;
import io.squall.server.interception.Tally.Left;
import io.squall.server.run.Captured;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What can be seen of a run from outside.
///
/// @param calls the earliest first
/// @param left what it left in the cloud
public record Observation(Captured.Ending ending, List<Call> calls, List<Left> left) {

    public Observation {
        calls = List.copyOf(calls);
        left = List.copyOf(left);
    }

    static Observation of(Captured.Ending ending, List<Call> calls, Tally tally) {
        return new Observation(ending, calls, tally.left());
    }

    /// When it first met the failure.
    Optional<Instant> firstStrike() {
        return calls.stream().filter(Call::struck).map(Call::at).findFirst();
    }

    /// The operations that it called, in order.
    ///
    /// @param repertoire where they are looked up
    public List<Target> targets(Repertoire repertoire) {
        return calls.stream()
                .flatMap(call -> repertoire.find(call.api(), call.operation()).stream())
                .distinct()
                .toList();
    }

    /// How often it called an operation.
    public long count(Target target) {
        return calls.stream().filter(call -> call.isOf(target)).count();
    }
}
