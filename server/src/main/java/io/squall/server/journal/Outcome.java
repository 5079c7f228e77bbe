package io.squall.server.journal;

import io.squall.dialect.Answer.Origin;
import io.squall.dialect.Json;
import io.squall.server.journal.Handled.Failure;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// What requests have in common that are counted together.
///
/// @param operation empty, if it was not known which
/// @param code `0` where it succeeded
/// @param error the name of the code; empty, where it succeeded
/// @param origin whether the world or a rule answered
public record Outcome(String api, String operation, String code, String error, Origin origin)
        implements Comparable<Outcome> {

    private static final String SUCCESS = "0";
    private static final Comparator<Outcome> ORDER = Comparator.comparing(Outcome::api)
            .thenComparing(Outcome::operation)
            .thenComparing(Outcome::code)
            .thenComparing(Outcome::error)
            .thenComparing(Outcome::origin);

    static Outcome of(Handled request) {
        return new Outcome(
                request.asked().api(),
                request.asked().operation().orElse(""),
                request.failure().map(Failure::code).orElse(SUCCESS),
                request.failure().map(Failure::error).orElse(""),
                request.origin());
    }

    /// The same, whether the world or a rule answered.
    private Outcome whatever() {
        return new Outcome(api, operation, code, error, Origin.CAUSE);
    }

    /// How often requests ended so, by a cause or by a rehearsal.
    static SortedMap<Outcome, Long> together(Map<Outcome, Long> counts) {
        var sums = new TreeMap<Outcome, Long>();
        counts.forEach((outcome, count) -> sums.merge(outcome.whatever(), count, Long::sum));
        return sums;
    }

    public ObjectNode json() {
        return Json.object()
                .put("api", api)
                .put("operation", operation)
                .put("code", code)
                .put("error", error);
    }

    @Override
    public int compareTo(Outcome other) {
        return ORDER.compare(this, other);
    }
}
