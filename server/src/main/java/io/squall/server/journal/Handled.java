package io.squall.server.journal;

import io.squall.dialect.Answer;
import io.squall.dialect.Fault;
import io.squall.dialect.Json;
import io.squall.errors.DocumentedError;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A request that was answered.
///
/// @param id what the caller can name it by
/// @param took from its first byte to its answer
public record Handled(Instant at, String id, String method, String path, Answer answer, Duration took) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double DIGITS = 1000.0;

    public double millis() {
        return took.toNanos() / NANOS_PER_MILLI;
    }

    /// As logs and the admin API show it. The query stays out of it: it may carry tokens.
    public ObjectNode json() {
        var fault = answer.fault();
        var node = Json.object()
                .put("time", at.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("id", id)
                .put("method", method)
                .put("path", path)
                .put("operation", answer.operation().orElse(null))
                .put("account", answer.account().orElse(null))
                .put("code", fault.map(found -> found.error().code()).orElse("0"))
                .put("error", fault.map(Fault::error).map(DocumentedError::name).orElse(null))
                .put("detail", fault.map(Fault::detail).orElse(null))
                .put("millis", Math.round(millis() * DIGITS) / DIGITS);
        answer.rehearsed()
                .ifPresent(rehearsed -> node.put("rehearsal", rehearsed.rehearsal())
                        .put("delivery", rehearsed.delivery().words()));
        explanation().ifPresent(explanation -> node.set("explanation", explanation));
        answer.defect().ifPresent(defect -> node.put("defect", trace(defect)));
        return node;
    }

    /// What the client was not told about its failure.
    public Optional<ObjectNode> explanation() {
        return answer.fault().flatMap(Fault::explanation);
    }

    /// A stack trace as text.
    public static String trace(Throwable defect) {
        var text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }
}
