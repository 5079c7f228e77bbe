package io.squall.server;

import io.squall.dialect.Answer;
import io.squall.dialect.Json;
import io.squall.errors.DocumentedError;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Writes a line for each request, and the stack trace of each defect. Query strings stay out of it: they carry tokens.
public final class RequestLog {

    private static final double NANOS_PER_MILLI = 1e6;

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

    void write(Instant at, String id, String method, String path, Answer answer, Duration took) {
        out.println(
                switch (format) {
                    case TEXT -> text(at, id, method, path, answer, took);
                    case JSON -> json(at, id, method, path, answer, took);
                });
    }

    private static String text(Instant at, String id, String method, String path, Answer answer, Duration took) {
        var outcome = answer.fault()
                .map(fault -> "%s %s%s"
                        .formatted(
                                fault.error().code(),
                                fault.error().name(),
                                fault.detail().isEmpty() ? "" : " (" + printable(fault.detail()) + ")"))
                .orElse("ok");
        var line = "%s %s %s %s %s -> %s %.1f ms"
                .formatted(
                        at.truncatedTo(ChronoUnit.MILLIS),
                        id,
                        method,
                        printable(path),
                        answer.operation().orElse("-"),
                        outcome,
                        took.toNanos() / NANOS_PER_MILLI);
        return answer.defect()
                .map(defect -> line + System.lineSeparator() + trace(defect))
                .orElse(line);
    }

    private static String json(Instant at, String id, String method, String path, Answer answer, Duration took) {
        var node = Json.object()
                .put("time", at.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("id", id)
                .put("method", method)
                .put("path", path)
                .put("operation", answer.operation().orElse(null))
                .put("account", answer.account().orElse(null))
                .put("code", answer.fault().map(fault -> fault.error().code()).orElse("0"))
                .put(
                        "error",
                        answer.fault()
                                .map(fault -> fault.error())
                                .map(DocumentedError::name)
                                .orElse(null))
                .put("detail", answer.fault().map(fault -> fault.detail()).orElse(null))
                .put("millis", Math.round(took.toNanos() / NANOS_PER_MILLI * 1000) / 1000.0);
        answer.defect().ifPresent(defect -> node.put("defect", trace(defect)));
        return Json.write(node);
    }

    private static String trace(Throwable defect) {
        var text = new StringWriter();
        defect.printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
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
