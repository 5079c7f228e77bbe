package io.squall.server.journal;

import io.squall.dialect.Answer.Origin;
import io.squall.dialect.Json;
import io.squall.dialect.Part;
import io.squall.dialect.Rehearsed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A request that was answered, without anything secret.
///
/// @param id what the caller can name it by
/// @param asked what it was for
/// @param failure what was answered, if it failed
/// @param origin whether the world or a rule answered
/// @param took from its first byte to its answer
/// @param unread what of it nothing looked at
/// @param rehearsal what was done to the answer because somebody asked for that
/// @param defect the stack trace of what went wrong in the server, if it did
public record Handled(
        Instant at,
        String id,
        Asked asked,
        Optional<Failure> failure,
        Origin origin,
        Duration took,
        List<Part> unread,
        Optional<String> defect,
        Optional<Rehearsed> rehearsal) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double DIGITS = 1000.0;
    private static final int OVERHEAD_BYTES = 600;
    private static final int BYTES_OF_PART = 80;
    private static final int BYTES_PER_CHARACTER = 4;

    /// What a request was for, as far as that was understood.
    ///
    /// @param path without the query, which may carry tokens
    /// @param world the name of the one that it was for
    public record Asked(
            String method,
            String path,
            String api,
            Optional<String> edition,
            Optional<String> operation,
            Optional<String> account,
            String world) {}

    /// How a request failed.
    ///
    /// @param specific the finer error that the provider names beside the documented one
    /// @param explanation what the client was not told
    public record Failure(
            String code, String error, Optional<String> specific, String detail, ObjectNode explanation) {}

    public Handled(
            Instant at,
            String id,
            Asked asked,
            Optional<Failure> failure,
            Origin origin,
            Duration took,
            List<Part> unread,
            Optional<String> defect) {
        this(at, id, asked, failure, origin, took, unread, defect, Optional.empty());
    }

    public Handled {
        unread = List.copyOf(unread);
    }

    public double millis() {
        return took.toNanos() / NANOS_PER_MILLI;
    }

    /// As logs and the admin API show it.
    public ObjectNode json() {
        var node = Json.object()
                .put("time", at.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("id", id)
                .put("method", asked.method())
                .put("path", asked.path())
                .put("api", asked.api())
                .put("edition", asked.edition().orElse(null))
                .put("operation", asked.operation().orElse(null))
                .put("account", asked.account().orElse(null))
                .put("world", asked.world())
                .put("outcome", failure.isEmpty() ? "done" : "failed")
                .put("code", failure.map(Failure::code).orElse("0"))
                .put("error", failure.map(Failure::error).orElse(null))
                .put("specific", failure.flatMap(Failure::specific).orElse(null))
                .put("detail", failure.map(Failure::detail).orElse(null))
                .put("origin", origin.word())
                .put("millis", Math.round(millis() * DIGITS) / DIGITS);
        rehearsal.ifPresent(rehearsed -> node.put("rehearsal", rehearsed.rehearsal())
                .put("delivery", rehearsed.delivery().words()));
        var unreadNode = node.putArray("unread");
        unread.forEach(
                part -> unreadNode.addObject().put("in", part.place().word()).put("name", part.name()));
        failure.ifPresent(failed -> node.set("explanation", failed.explanation()));
        defect.ifPresent(trace -> node.put("defect", trace));
        return node;
    }

    /// About how much memory it takes.
    int bytes() {
        var characters = asked.path().length()
                + defect.map(String::length).orElse(0)
                + failure.map(failed -> failed.detail().length()
                                + Json.write(failed.explanation()).length())
                        .orElse(0);
        return OVERHEAD_BYTES
                + BYTES_PER_CHARACTER * characters
                + unread.stream()
                        .mapToInt(part -> BYTES_OF_PART + part.name().length())
                        .sum();
    }
}
