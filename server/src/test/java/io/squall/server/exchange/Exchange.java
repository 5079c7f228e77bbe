package io.squall.server.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A short conversation that shows one row of the specification (CONTRIBUTING.md, "Exchanges").
///
/// @param row the operations, the condition and the code, as in the specification
/// @param note what distinguishes it from others of the same row
/// @param keys those that its calls may sign with
/// @param steps what is said, beginning with the file's preamble
public record Exchange(Path file, int line, Row row, String note, List<Key> keys, List<Step> steps) {

    public Exchange {
        keys = List.copyOf(keys);
        steps = List.copyOf(steps);
    }

    /// A row of the specification's tables of conditions.
    public record Row(String operations, String condition, String code) {
        static Row parse(String text) {
            var cells = text.split("\\|", -1);
            if (cells.length < 3) {
                throw new IllegalArgumentException("a title is \"### OPERATIONS | CONDITION | CODE\": " + text);
            }
            return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip());
        }

        /// Whether it shows what happens when nothing is wrong.
        boolean isSuccess() {
            return condition.equals("success");
        }

        @Override
        public String toString() {
            return "%s | %s | %s".formatted(operations, condition, code);
        }
    }

    /// One thing said or done.
    public sealed interface Step {
        int line();
    }

    /// Something said, and what must be answered.
    public sealed interface Said extends Step permits Request, Call {
        int status();

        /// The body that must come; empty if only success matters.
        String expected();

        /// What was said, as a reader understands it.
        String asked();
    }

    /// A request and what must be answered.
    ///
    /// @param expected the body that must come; empty if only success matters
    public record Request(
            int line, String method, String target, List<String> headers, String body, int status, String expected)
            implements Said {
        public Request {
            headers = List.copyOf(headers);
        }

        /// Whether it is for Squall's operator, not for the API.
        boolean isAdministrative() {
            return target.startsWith("/_squall/");
        }

        @Override
        public String asked() {
            var lines = Stream.of(
                    Stream.of(method + " " + target),
                    headers.stream(),
                    body.isEmpty() ? Stream.<String>empty() : Stream.of("", body));
            return lines.flatMap(line -> line).collect(Collectors.joining("\n"));
        }
    }

    /// Something done to the world's file from outside, such as `sql update ...`.
    public record Deed(int line, String words) implements Step {}

    @Override
    public String toString() {
        return note.isEmpty() ? row.toString() : "%s (%s)".formatted(row, note);
    }

    /// Whether the world's file comes to harm in it.
    boolean isHarmful() {
        return steps.stream().anyMatch(Deed.class::isInstance);
    }

    /// Where it stands, for messages.
    String place(Step step) {
        return "%s:%d".formatted(file.getFileName(), step.line());
    }

    static List<Exchange> readAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var all = new ArrayList<Exchange>();
            for (var file : files.filter(name -> name.toString().endsWith(".http"))
                    .sorted()
                    .toList()) {
                all.addAll(new ExchangeReader(file, Files.readAllLines(file)).read());
            }
            return all;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
