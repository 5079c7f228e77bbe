package io.squall.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What was measured, as a table for people and as JSON.
///
/// @param place where it was measured
record Report(String place, List<Row> rows) {

    private static final double LARGE = 100;

    Report {
        rows = List.copyOf(rows);
    }

    String table() {
        return rows.stream()
                .map(row -> "| %s | %s %s | %s | %s | %s |"
                        .formatted(
                                row.what(),
                                number(row.result()),
                                row.unit(),
                                row.target().words(),
                                row.isMet() ? "yes" : "**no**",
                                String.join("; ", row.details())))
                .collect(Collectors.joining(
                        "\n",
                        "%s\n\n| what | result | target | met | from |\n|---|---|---|---|---|\n".formatted(place),
                        "\n"));
    }

    String json() {
        var mapper = new JsonMapper();
        var node = mapper.createObjectNode().put("place", place);
        var list = node.putArray("rows");
        for (var row : rows) {
            var one = list.addObject()
                    .put("what", row.what())
                    .put("result", row.result())
                    .put("unit", row.unit())
                    .put("target", row.target().words())
                    .put("met", row.isMet());
            row.details().forEach(one.putArray("from")::add);
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= LARGE ? "%.0f" : "%.2f", value);
    }
}
