package io.squall.server.journal;

import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import java.util.Comparator;
import tools.jackson.databind.node.ObjectNode;

/// What requests have in common that are counted together.
///
/// @param operation empty, if it was not known which
/// @param code `0` where it succeeded
/// @param error the name of the code; empty, where it succeeded
public record Outcome(String api, String operation, String code, String error) implements Comparable<Outcome> {

    private static final String SUCCESS = "0";
    private static final Comparator<Outcome> ORDER = Comparator.comparing(Outcome::api)
            .thenComparing(Outcome::operation)
            .thenComparing(Outcome::code)
            .thenComparing(Outcome::error);

    static Outcome of(Handled request) {
        var answer = request.answer();
        return new Outcome(
                answer.api(),
                answer.operation().orElse(""),
                answer.fault().map(Fault::error).map(error -> error.code()).orElse(SUCCESS),
                answer.fault().map(Fault::error).map(error -> error.name()).orElse(""));
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
