package io.squall.server.cli;

import io.squall.dialect.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What there is to say about one request, for people.
///
/// @param width where lines end
record Why(JsonNode request, int width) {

    private static final int LABEL = 11;

    String text() {
        var lines = new ArrayList<String>();
        add(lines, "request", text(request, "id"));
        add(lines, "time", text(request, "time"));
        add(lines, "call", "%s %s".formatted(text(request, "method"), text(request, "path")));
        add(lines, "api", "%s %s".formatted(text(request, "api"), text(request, "edition")));
        add(lines, "operation", text(request, "operation"));
        add(lines, "account", text(request, "account"));
        add(lines, "world", world());
        add(lines, "answer", answer());
        add(lines, "detail", text(request, "detail"));
        add(lines, "origin", origin());
        add(lines, "took", "%s ms".formatted(request.path("millis").asString("")));
        explain(lines, request.path("explanation"));
        add(lines, "not read", RequestLine.unread(request));
        addRaw(lines, "defect", text(request, "defect"));
        return String.join(System.lineSeparator(), lines);
    }

    /// Only where there may be a choice.
    private String world() {
        return text(request, "world").equals("default") ? "" : text(request, "world");
    }

    private String answer() {
        return text(request, "error").isEmpty()
                ? "success"
                : "%s %s %s".formatted(text(request, "code"), text(request, "error"), text(request, "specific"));
    }

    private String origin() {
        return text(request, "origin").equals("rehearsal")
                ? "rehearsal: a rule asked for this answer"
                : "cause: the state of the cloud";
    }

    private void explain(List<String> lines, JsonNode explanation) {
        add(lines, "check", words(text(explanation, "check")));
        add(lines, "means", text(explanation, "words"));
        explanation
                .path("facts")
                .propertyStream()
                .forEach(fact -> add(lines, "fact", "%s = %s".formatted(fact.getKey(), value(fact.getValue()))));
        addRaw(lines, "the server signed", text(explanation, "serverSigned"));
        addRaw(lines, "the client signed", text(explanation, "clientSigned"));
        if (explanation.has("differsAt")) {
            add(
                    lines,
                    "differ",
                    "at character %d: the server has %s, the client %s"
                            .formatted(
                                    explanation.path("differsAt").asInt(),
                                    Json.write(explanation.path("serverThere")),
                                    Json.write(explanation.path("clientThere"))));
        }
        add(lines, "remedy", text(explanation, "remedy"));
    }

    /// `WrongState (wrong state)`
    private static String words(String check) {
        return check.isEmpty()
                ? ""
                : "%s (%s)"
                        .formatted(
                                check,
                                check.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    private static String value(JsonNode fact) {
        if (fact.isArray()) {
            return fact.valueStream().map(Why::value).collect(Collectors.joining(", "));
        }
        return fact.isString() ? fact.stringValue() : Json.write(fact);
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    /// Texts that were signed stay in one piece, to be copied.
    private static void addRaw(List<String> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(label);
            lines.add(text.indent(2).stripTrailing());
        }
    }

    private void add(List<String> lines, String label, String text) {
        if (!text.isBlank()) {
            var pieces = wrapped(text.strip());
            lines.add("%-10s %s".formatted(label, pieces.removeFirst()));
            pieces.forEach(piece -> lines.add(" ".repeat(LABEL) + piece));
        }
    }

    private List<String> wrapped(String text) {
        var pieces = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && LABEL + line.length() + 1 + word.length() > width) {
                pieces.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        pieces.add(line.toString());
        return pieces;
    }
}
