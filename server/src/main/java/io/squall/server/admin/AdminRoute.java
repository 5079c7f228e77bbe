package io.squall.server.admin;

import io.squall.dialect.Fields;
import io.squall.dialect.Json;
import io.squall.dialect.QueryString;
import io.squall.dialect.WireResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One thing that the admin API does.
///
/// @param path with variables in braces
/// @param members what the body may have
record AdminRoute(String method, String path, Action action, Set<String> members) {

    private static final int OK = 200;

    AdminRoute {
        members = Set.copyOf(members);
    }

    /// What is done.
    interface Action {
        JsonNode run(Call call);

        default WireResponse answer(Call call) {
            return new WireResponse(OK, "application/json", Json.write(run(call)));
        }
    }

    /// A request, taken apart.
    ///
    /// @param variables what stands in the places of the braces
    /// @param accept what its header says about the form of the answer
    record Call(Map<String, String> variables, QueryString query, Optional<String> accept, Fields body) {
        Call {
            variables = Map.copyOf(variables);
        }

        /// The world that the query names, if it names one.
        Optional<String> world() {
            return query.value("world");
        }

        String variable(String name) {
            return Objects.requireNonNull(variables.get(name), name);
        }
    }

    /// What stands in the places of the braces, if the path is this one.
    Optional<Map<String, String>> match(String asked) {
        var expected = List.of(path.split("/", -1));
        var actual = List.of(asked.split("/", -1));
        if (expected.size() != actual.size()) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (var i = 0; i < expected.size(); i++) {
            var segment = expected.get(i);
            if (segment.startsWith("{")) {
                variables.put(segment.substring(1, segment.length() - 1), decode(actual.get(i)));
            } else if (!segment.equals(actual.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    /// In a path, unlike in a query, a plus is a plus.
    private static String decode(String segment) {
        return QueryString.decodeSegment(segment);
    }
}
