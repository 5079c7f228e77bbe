package io.squall.server;

import io.squall.dialect.Answer;
import io.squall.dialect.Json;
import io.squall.server.journal.Handled;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Writes a line for each request and each escape, and the stack trace of each defect. Query strings stay out of it:
/// they carry tokens.
public final class RequestLog {

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

    void write(Handled request) {
        out.println(
                switch (format) {
                    case TEXT -> text(request);
                    case JSON -> Json.write(request.json());
                });
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
    }

    private static String text(Handled request) {
        var answer = request.answer();
        var outcome = answer.fault()
                .map(fault -> "%s %s%s"
                        .formatted(
                                fault.error().code(),
                                fault.error().name(),
                                fault.detail().isEmpty() ? "" : " (" + printable(fault.detail()) + ")"))
                .orElse("ok");
        var lines = new StringBuilder("%s %s %s %s %s -> %s %.1f ms"
                .formatted(
                        request.at().truncatedTo(ChronoUnit.MILLIS),
                        request.id(),
                        request.method(),
                        printable(request.path()),
                        answer.operation().orElse("-"),
                        outcome + rehearsed(answer),
                        request.millis()));
        request.explanation()
                .ifPresent(explanation -> explanation
                        .properties()
                        .forEach(member -> lines.append(System.lineSeparator())
                                .append("    %s: %s"
                                        .formatted(
                                                member.getKey(),
                                                printable(member.getValue().asString())))));
        answer.defect().ifPresent(defect -> lines.append(System.lineSeparator()).append(Handled.trace(defect)));
        return lines.toString();
    }

    private static String rehearsed(Answer answer) {
        return answer.rehearsed()
                .map(rehearsed -> " (rehearsed by %s, %s)"
                        .formatted(
                                rehearsed.rehearsal(), rehearsed.delivery().words()))
                .orElse("");
    }

    /// Text from outside, kept on one line.
    private static String printable(String text) {
        var line = new StringBuilder();
        text.codePoints()
                .forEach(point -> line.append(
                        Character.isISOControl(point)
                                ? String.format(Locale.ROOT, "\\u%04x", point)
                                : Character.toString(point)));
        return line.toString();
    }
}
