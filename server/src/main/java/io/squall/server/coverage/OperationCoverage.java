package io.squall.server.coverage;

import io.squall.dialect.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What one operation met.
///
/// @param operation its name; empty for requests that were refused before it was known
/// @param done how often it succeeded
public record OperationCoverage(String api, String operation, long done, List<CodeCoverage> codes) {

    public OperationCoverage {
        codes = List.copyOf(codes);
    }

    static OperationCoverage read(String api, JsonNode node) {
        return new OperationCoverage(
                api,
                node.path("operation").asString(""),
                node.path("done").asLong(0),
                node.path("codes").valueStream().map(CodeCoverage::read).toList());
    }

    String key() {
        return api + " " + operation;
    }

    public boolean isCalled() {
        return done > 0 || codes.stream().anyMatch(CodeCoverage::isMet);
    }

    /// With the edition in front of its name or without.
    public boolean isNamed(String name) {
        return operation.equals(name) || operation.endsWith("." + name);
    }

    /// The codes that it says it may end in.
    public List<CodeCoverage> declared() {
        return codes.stream().filter(CodeCoverage::declared).toList();
    }

    OperationCoverage plus(OperationCoverage other) {
        return new OperationCoverage(api, operation, done + other.done, joined(other, CodeCoverage::plus));
    }

    OperationCoverage since(OperationCoverage before) {
        var earlier = new LinkedHashMap<String, CodeCoverage>();
        before.codes.forEach(code -> earlier.put(code.error(), code));
        return new OperationCoverage(
                api,
                operation,
                done < before.done ? done : done - before.done,
                codes.stream()
                        .map(code -> earlier.containsKey(code.error()) ? code.since(earlier.get(code.error())) : code)
                        .toList());
    }

    private List<CodeCoverage> joined(
            OperationCoverage other, BiFunction<CodeCoverage, CodeCoverage, CodeCoverage> both) {
        Map<String, CodeCoverage> all = new LinkedHashMap<>();
        codes.forEach(code -> all.put(code.error(), code));
        other.codes.forEach(code -> all.merge(code.error(), code, both));
        return List.copyOf(all.values());
    }

    ObjectNode json() {
        var node = Json.object().put("operation", operation).put("done", done);
        return node.set("codes", codes.stream().map(CodeCoverage::json).collect(Json.toArray()));
    }
}
