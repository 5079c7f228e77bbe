package io.squall.server.coverage;

import io.squall.dialect.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What all operations met, of one cloud or of several runs, as `GET /_squall/coverage` has it.
public record CoverageData(List<OperationCoverage> operations) {

    /// Nothing.
    public static final CoverageData NONE = new CoverageData(List.of());

    private static final String APIS = "apis";
    private static final String WITHOUT = "withoutOperation";

    public CoverageData {
        operations = List.copyOf(operations);
    }

    public static CoverageData read(JsonNode node) {
        var found = new ArrayList<OperationCoverage>();
        node.path(APIS).valueStream().forEach(api -> {
            var name = api.path("api").asString("");
            api.path("operations").valueStream().forEach(each -> found.add(OperationCoverage.read(name, each)));
            var without = Json.object().set("codes", api.path(WITHOUT));
            found.add(OperationCoverage.read(name, without));
        });
        return new CoverageData(found);
    }

    /// Whether a node looks like one that can be read.
    public static boolean isIn(JsonNode node) {
        return node.path(APIS).isArray();
    }

    public CoverageData plus(CoverageData other) {
        Map<String, OperationCoverage> all = new LinkedHashMap<>();
        Stream.concat(operations.stream(), other.operations.stream())
                .forEach(each -> all.merge(each.key(), each, OperationCoverage::plus));
        return new CoverageData(List.copyOf(all.values()));
    }

    /// What came since it was `before`.
    public CoverageData since(CoverageData before) {
        Map<String, OperationCoverage> earlier = new LinkedHashMap<>();
        before.operations.forEach(each -> earlier.put(each.key(), each));
        return new CoverageData(operations.stream()
                .map(each -> earlier.containsKey(each.key()) ? each.since(earlier.get(each.key())) : each)
                .toList());
    }

    /// Of these operations only; of all, if none is named.
    public CoverageData of(List<String> names) {
        return names.isEmpty()
                ? this
                : new CoverageData(operations.stream()
                        .filter(each -> names.stream().anyMatch(each::isNamed))
                        .toList());
    }

    /// The APIs that it tells of.
    public List<String> apis() {
        return operations.stream().map(OperationCoverage::api).distinct().toList();
    }

    /// The operations of an API, without what was refused before one was known.
    public List<OperationCoverage> of(String api) {
        return operations.stream()
                .filter(each -> each.api().equals(api) && !each.operation().isEmpty())
                .toList();
    }

    /// What an API refused before it was known what was asked for.
    public List<CodeCoverage> withoutOperation(String api) {
        return operations.stream()
                .filter(each -> each.api().equals(api) && each.operation().isEmpty())
                .flatMap(each -> each.codes().stream())
                .toList();
    }

    public ObjectNode json() {
        var node = Json.object();
        var array = node.putArray(APIS);
        apis().forEach(api -> {
            var entry = array.addObject().put("api", api);
            entry.set(
                    "operations", of(api).stream().map(OperationCoverage::json).collect(Json.toArray()));
            entry.set(
                    WITHOUT,
                    withoutOperation(api).stream().map(CodeCoverage::json).collect(Json.toArray()));
        });
        return node;
    }
}
