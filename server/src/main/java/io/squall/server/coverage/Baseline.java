package io.squall.server.coverage;

import io.squall.dialect.Json;
import io.squall.server.coverage.CodeCoverage.Standing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What was met before, and is to be met again.
///
/// @param met how, by API, operation and code
public record Baseline(Map<String, Standing> met) {

    private static final String MET = "met";

    public Baseline {
        met = Map.copyOf(met);
    }

    public static Baseline of(CoverageData data) {
        var met = new TreeMap<String, Standing>();
        data.operations()
                .forEach(operation -> operation.codes().stream()
                        .filter(CodeCoverage::isMet)
                        .forEach(code -> met.put(key(operation, code), code.standing())));
        return new Baseline(met);
    }

    private static String key(OperationCoverage operation, CodeCoverage code) {
        return String.join(
                " ",
                operation.api(),
                operation.operation().isEmpty() ? "-" : operation.operation(),
                code.code(),
                code.error());
    }

    /// Reads what [#json()] wrote.
    public static Baseline read(JsonNode node) {
        var met = new TreeMap<String, Standing>();
        node.path(MET)
                .propertyStream()
                .forEach(entry -> met.put(
                        entry.getKey(),
                        entry.getValue().asString("").equals(Standing.CAUSE.words())
                                ? Standing.CAUSE
                                : Standing.REHEARSAL));
        return new Baseline(met);
    }

    public static boolean isIn(JsonNode node) {
        return node.path(MET).isObject();
    }

    /// What is met no longer, or by a rehearsal only where it was by a cause.
    public List<String> lost(CoverageData data) {
        var now = of(data).met;
        return new TreeMap<>(met)
                .entrySet().stream()
                        .filter(entry -> now.getOrDefault(entry.getKey(), Standing.NOT_MET)
                                        .compareTo(entry.getValue())
                                > 0)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    public ObjectNode json() {
        var node = Json.object();
        var members = node.putObject(MET);
        new TreeMap<>(met).forEach((key, standing) -> members.put(key, standing.words()));
        return node;
    }
}
