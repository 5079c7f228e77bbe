package io.squall.server.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A short conversation that shows one row of the specification (CONTRIBUTING.md, "Exchanges").
///
/// @param row the operations, the condition and the code, as in the specification
/// @param note what distinguishes it from others of the same row
/// @param steps what is said, beginning with the file's preamble
public record Exchange(Path file, int line, Row row, String note, List<Step> steps) {

    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|[A-Z]+) (/\\S*)");

    public Exchange {
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

    /// A request and what must be answered.
    ///
    /// @param expected the body that must come; empty if only success matters
    public record Request(
            int line, String method, String target, List<String> headers, String body, int status, String expected)
            implements Step {
        public Request {
            headers = List.copyOf(headers);
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
        try (var files = Files.list(folder)) {
            var all = new ArrayList<Exchange>();
            for (var file : files.filter(name -> name.toString().endsWith(".http"))
                    .sorted()
                    .toList()) {
                all.addAll(new Reader(file, Files.readAllLines(file)).read());
            }
            return all;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// Reads one file.
    private static final class Reader {
        private static final String BEFORE_EACH = "before each";

        private final Path file;
        private final List<String> lines;
        private int at;

        Reader(Path file, List<String> lines) {
            this.file = file;
            this.lines = lines;
        }

        List<Exchange> read() {
            var preamble = new ArrayList<Step>();
            var exchanges = new ArrayList<Exchange>();
            while (skipToTitle()) {
                var line = at + 1;
                var title = lines.get(at++).substring(3).strip();
                var steps = new ArrayList<Step>();
                if (title.equals(BEFORE_EACH)) {
                    readSteps(preamble);
                } else {
                    steps.addAll(preamble);
                    readSteps(steps);
                    var cells = title.split("\\|", 4);
                    exchanges.add(new Exchange(
                            file, line, Row.parse(title), cells.length > 3 ? cells[3].strip() : "", steps));
                }
            }
            return exchanges;
        }

        private boolean skipToTitle() {
            while (at < lines.size() && !isTitle()) {
                if (!isBlankOrComment()) {
                    throw new IllegalStateException("%s:%d stands outside an exchange".formatted(file, at + 1));
                }
                at++;
            }
            return at < lines.size();
        }

        private boolean isTitle() {
            return lines.get(at).startsWith("###");
        }

        private boolean isBlankOrComment() {
            return lines.get(at).isBlank() || (lines.get(at).startsWith("#") && !isTitle());
        }

        private void readSteps(List<Step> steps) {
            while (at < lines.size() && !isTitle()) {
                if (isBlankOrComment()) {
                    at++;
                } else if (lines.get(at).startsWith("! ")) {
                    steps.add(new Deed(at + 1, lines.get(at++).substring(2)));
                } else {
                    steps.add(readRequest());
                }
            }
        }

        private Request readRequest() {
            var line = at + 1;
            var request = REQUEST.matcher(lines.get(at));
            if (!request.matches()) {
                throw new IllegalStateException("%s:%d is no request line".formatted(file, line));
            }
            at++;
            var headers = readWhile(text -> !text.isBlank() && !text.startsWith("=>"));
            var body = readWhile(text -> !text.startsWith("=>"));
            if (at >= lines.size()) {
                throw new IllegalStateException("%s:%d has no answer".formatted(file, line));
            }
            var status = Integer.parseInt(lines.get(at++).substring(2).strip());
            var expected = readWhile(text -> !text.isBlank() && !text.startsWith("#") && !text.startsWith("! "));
            return new Request(
                    line,
                    request.group(1),
                    request.group(2),
                    headers,
                    String.join("\n", body).strip(),
                    status,
                    expected.stream().map(String::strip).reduce("", String::concat));
        }

        private List<String> readWhile(java.util.function.Predicate<String> belongs) {
            var read = new ArrayList<String>();
            while (at < lines.size() && belongs.test(lines.get(at))) {
                read.add(lines.get(at++));
            }
            return read;
        }
    }
}
