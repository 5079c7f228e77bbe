package io.squall.server;

import io.squall.dialect.Json;
import io.squall.dialect.Rehearsed;
import io.squall.server.journal.Handled;
import io.squall.server.journal.Handled.Failure;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Writes a line for each request and each escape, and the stack trace of each defect. Query strings stay out of it:
/// they carry tokens. What went wrong is there before its answer; the rest may come a moment later.
public final class RequestLog {

    private static final Set<String> COMMON = Set.of("check", "facts", "remedy");

    private static final int TEN = 10;

    private final PrintStream out;
    private final Format format;

    /// How lines look.
    public enum Format {
        TEXT,
        JSON
    }

    public RequestLog(PrintStream out, Format format) {
        this.out = out;
        this.format = format;
    }

    /// Writes what became of a request.
    public void write(Handled request) {
        out.println(
                switch (format) {
                    case TEXT -> text(request);
                    case JSON -> Json.write(request.json());
                });
        if (request.failure().isPresent()) {
            out.flush();
        }
    }

    /// Notes a request that left the emulated cloud, or wanted to.
    void escape(Instant at, String hostAndPort, boolean allowed) {
        var moment = at.truncatedTo(ChronoUnit.MILLIS);
        var outcome = allowed ? "allowed" : "refused";
        out.println(
                switch (format) {
                    case TEXT -> "%s egress %s %s".formatted(moment, hostAndPort, outcome);
                    case JSON ->
                        Json.write(Json.object()
                                .put("time", moment.toString())
                                .put("egress", hostAndPort)
                                .put("outcome", outcome));
                });
        out.flush();
    }

    private static String text(Handled request) {
        var asked = request.asked();
        var lines = new StringBuilder()
                .append(request.at().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(request.id())
                .append(' ')
                .append(asked.method())
                .append(' ')
                .append(printable(asked.path()))
                .append(' ')
                .append(asked.operation().orElse("-"))
                .append(" -> ")
                .append(request.failure().map(RequestLog::text).orElse("ok"))
                .append(request.rehearsal().map(RequestLog::text).orElse(""));
        var tenths = Math.round(request.millis() * TEN);
        lines.append(' ').append(tenths / TEN).append('.').append(tenths % TEN).append(" ms");
        signature(request)
                .forEach(member -> lines.append(System.lineSeparator())
                        .append("    %s: %s"
                                .formatted(
                                        member.getKey(),
                                        printable(member.getValue().asString()))));
        request.defect().ifPresent(trace -> lines.append(System.lineSeparator()).append(trace));
        return lines.toString();
    }

    private static String text(Rehearsed rehearsal) {
        return " (rehearsed by %s, %s)"
                .formatted(rehearsal.rehearsal(), rehearsal.delivery().words());
    }

    private static String text(Failure failure) {
        var detail = failure.detail().isEmpty() ? "" : " (" + printable(failure.detail()) + ")";
        return "%s %s%s".formatted(failure.code(), failure.error(), detail);
    }

    /// What is wrong with a signature, which is told at once; all else can be asked for.
    private static Stream<Map.Entry<String, JsonNode>> signature(Handled request) {
        return request.failure().map(Failure::explanation).stream()
                .filter(explanation -> explanation.has("serverSigned"))
                .flatMap(JsonNode::propertyStream)
                .filter(member -> !COMMON.contains(member.getKey()));
    }

    /// Text from outside, kept on one line.
    private static String printable(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        var line = new StringBuilder();
        text.codePoints()
                .forEach(point -> line.append(
                        Character.isISOControl(point)
                                ? String.format(Locale.ROOT, "\\u%04x", point)
                                : Character.toString(point)));
        return line.toString();
    }
}
