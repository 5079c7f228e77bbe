package io.squall.server.sweep;

import io.squall.server.sweep.Comparison.Row.Grade;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Two reports beside each other.
public final class Comparison {

    private final List<Change> changes = new ArrayList<>();
    private int same;

    /// A run, as a report has it.
    record Row(String key, Reaction reaction, boolean leaked, String why) {

        /// How bad a reaction is, whatever its faults are called.
        enum Grade {
            FINE,
            GAVE_UP,
            GAVE_UP_MUTELY,
            FAULTY
        }

        Grade grade() {
            if (leaked) {
                return Grade.FAULTY;
            }
            return switch (reaction) {
                case RECOVERED, UNAFFECTED, NOT_MET -> Grade.FINE;
                case GAVE_UP -> Grade.GAVE_UP;
                case GAVE_UP_MUTELY -> Grade.GAVE_UP_MUTELY;
                case LEAKED, SWALLOWED, ENDLESS, HUNG, CRASHED -> Grade.FAULTY;
            };
        }

        String title() {
            return leaked && reaction != Reaction.LEAKED ? reaction.word() + ", leaked" : reaction.word();
        }
    }

    /// What became of a run.
    private enum Kind {
        WORSE,
        BETTER,
        NEW,
        GONE
    }

    private record Change(Kind kind, Row row, String words) {}

    /// Compares what [Report#json] gave.
    public Comparison(JsonNode old, JsonNode present) {
        var before = rows(old);
        var after = rows(present);
        after.values().forEach(row -> compare(Optional.ofNullable(before.get(row.key)), row));
        before.values().stream()
                .filter(row -> !after.containsKey(row.key))
                .forEach(row -> changes.add(new Change(Kind.GONE, row, row.title())));
    }

    /// Whether it is a report of a sweep.
    public static boolean isReport(JsonNode node) {
        return node.path("kind").asString("").equals(Report.KIND);
    }

    private static Map<String, Row> rows(JsonNode report) {
        var rows = new LinkedHashMap<String, Row>();
        report.path("runs").valueStream().map(Comparison::row).forEach(row -> rows.put(row.key, row));
        return rows;
    }

    private static Row row(JsonNode run) {
        var key = "%s %s %s %s"
                .formatted(
                        run.path("api").asString(""),
                        run.path("operation").asString(""),
                        run.path("code").asString(""),
                        run.path("variant").asString(""))
                .replace("  ", " ");
        var word = run.path("reaction").asString("");
        return new Row(
                key,
                Reaction.called(word).orElseThrow(() -> new IllegalArgumentException("no reaction is called " + word)),
                !run.path("leaked").isEmpty(),
                run.path("why").asString(""));
    }

    private void compare(Optional<Row> before, Row after) {
        if (before.isEmpty()) {
            changes.add(new Change(Kind.NEW, after, after.title()));
            return;
        }
        var order = grade(before.get()).compareTo(grade(after));
        if (order == 0) {
            same++;
        } else {
            changes.add(new Change(
                    order < 0 ? Kind.WORSE : Kind.BETTER,
                    after,
                    "%s -> %s".formatted(before.get().title(), after.title())));
        }
    }

    private static Grade grade(Row row) {
        return row.grade();
    }

    public boolean isWorse() {
        return count(Kind.WORSE) > 0;
    }

    private long count(Kind kind) {
        return changes.stream().filter(change -> change.kind == kind).count();
    }

    public String text() {
        var lines = new ArrayList<String>();
        for (var kind : Kind.values()) {
            changes.stream().filter(change -> change.kind == kind).forEach(change -> {
                lines.add("%-7s %-52s %s".formatted(word(kind), change.row.key, change.words));
                if (kind == Kind.WORSE) {
                    lines.add("        " + change.row.why);
                }
            });
        }
        lines.add("%d worse, %d better, %d the same, %d new, %d gone"
                .formatted(count(Kind.WORSE), count(Kind.BETTER), same, count(Kind.NEW), count(Kind.GONE)));
        return String.join(System.lineSeparator(), lines);
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
