package io.squall.server.cli;

import io.squall.dialect.Json;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A request of the journal on one line.
record RequestLine(JsonNode request) {

    private static final int ID = 8;
    private static final int TIME_FROM = 11;
    private static final int TIME_TO = 23;

    /// The line, cut where the terminal ends.
    String text(Optional<Integer> width) {
        var line = "%s  %s  %-34s %s%s%s"
                .formatted(
                        part("time", TIME_FROM, TIME_TO),
                        part("id", 0, ID),
                        operation(),
                        outcome(),
                        request.path("origin").asString("").equals("rehearsal") ? "  (rehearsed)" : "",
                        unread());
        return width.filter(limit -> line.length() > limit)
                .map(limit -> line.substring(0, limit - 1) + "…")
                .orElse(line);
    }

    private String part(String member, int from, int to) {
        var text = request.path(member).asString("");
        return text.length() < to ? text : text.substring(from, to);
    }

    private String operation() {
        var name = request.path("operation").asString("");
        return "%s %s".formatted(request.path("api").asString(""), name.isEmpty() ? "-" : name);
    }

    private String outcome() {
        var error = request.path("error").asString("");
        return error.isEmpty()
                ? "ok"
                : "%s %s: %s"
                        .formatted(
                                request.path("code").asString(""),
                                error,
                                request.path("detail").asString(""));
    }

    private String unread() {
        var names = unread(request);
        return names.isEmpty() ? "" : "  [not read: %s]".formatted(names);
    }

    /// What of a request nothing looked at.
    static String unread(JsonNode request) {
        return request.path("unread")
                .valueStream()
                .map(part -> "%s %s"
                        .formatted(
                                part.path("in").asString(""), part.path("name").asString("")))
                .collect(Collectors.joining(", "));
    }

    String json() {
        return Json.write(request);
    }
}
