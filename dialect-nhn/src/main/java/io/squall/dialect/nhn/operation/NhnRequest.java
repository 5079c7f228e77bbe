package io.squall.dialect.nhn.operation;

import io.squall.dialect.Fault;
import io.squall.dialect.Faulted;
import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.dialect.QueryString;
import io.squall.dialect.WireRequest;
import io.squall.errors.NhnError;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A request as the operations read it.
///
/// @param variables what stands in the path
public record NhnRequest(WireRequest wire, Map<String, String> variables, QueryString query) {

    public NhnRequest {
        variables = Map.copyOf(variables);
    }

    /// What stands in the path under that name.
    public String variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /// What stands in the path under that name, if the path has a place for it.
    public Optional<String> optionalVariable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /// A query parameter that may be absent or empty.
    public Optional<String> optional(String parameter) {
        return query.value(parameter);
    }

    /// A query parameter that must be there.
    public String required(String parameter) {
        return query.value(parameter).orElseThrow(() -> invalid("query parameter %s is required".formatted(parameter)));
    }

    /// All that it says, by name; in the body, by the path of its names.
    public Map<String, String> values() {
        var values = new HashMap<String, String>(query.parameters());
        values.putAll(variables);
        try {
            collect("", Json.read(wire.body()), values);
        } catch (Json.NotJson absent) {
            // what operations without a body send there says nothing
        }
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> collect(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            member.getValue(),
                            values));
        } else if (node.isValueNode()) {
            values.putIfAbsent(path, node.asString());
        }
    }

    /// The members of the body.
    public Fields body() {
        return Fields.of(json(), NhnRequest::invalid, wire.trace());
    }

    /// The parameters of an instance action; none, if there are none.
    public Fields parameters() {
        return body().optionalObject("parameters")
                .orElseGet(() -> Fields.of(Json.object(), problem -> invalid("parameters." + problem)));
    }

    private JsonNode json() {
        try {
            return Json.read(wire.body());
        } catch (Json.NotJson malformed) {
            throw new Fault<>(NhnError.JSON_PARSING_ERROR, String.valueOf(malformed.getMessage())).raise();
        }
    }

    public static Faulted invalid(String problem) {
        return new Fault<>(NhnError.INVALID_PARAMETERS, problem).raise();
    }
}
