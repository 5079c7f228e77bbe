package io.squall.dialect.nhn.operation;

import io.squall.dialect.QueryString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where an operation is found: the method, the path behind the appkey, and the `action` in the body if several
/// operations share both.
///
/// @param path its segments; one in braces stands for any text
public record Route(String method, List<String> path, Optional<String> action) {

    public Route {
        path = List.copyOf(path);
    }

    public static Route get(String path) {
        return new Route("GET", segments(path), Optional.empty());
    }

    public static Route post(String path) {
        return new Route("POST", segments(path), Optional.empty());
    }

    public static Route put(String path) {
        return new Route("PUT", segments(path), Optional.empty());
    }

    public static Route delete(String path) {
        return new Route("DELETE", segments(path), Optional.empty());
    }

    /// "Instance Actions" in the NHN guide: one address for all, told apart by the body.
    public static Route action(String name) {
        return new Route("POST", segments("/instances/{instanceId}/action"), Optional.of(name));
    }

    /// Splits a path that begins with a slash.
    public static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /// What stands in the places of the braces, if this is the place that is asked for.
    ///
    /// @param asked the segments behind the appkey, still percent-encoded
    public Optional<Map<String, String>> match(String askedMethod, List<String> asked) {
        if (!leadsTo(askedMethod, asked)) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (var i = 0; i < path.size(); i++) {
            var expected = path.get(i);
            if (isVariable(expected)) {
                variables.put(expected.substring(1, expected.length() - 1), QueryString.decodeSegment(asked.get(i)));
            }
        }
        return Optional.of(variables);
    }

    private boolean leadsTo(String askedMethod, List<String> asked) {
        if (asked.size() != path.size() || !method.equals(askedMethod)) {
            return false;
        }
        for (var i = 0; i < path.size(); i++) {
            var actual = asked.get(i);
            if (isVariable(path.get(i)) ? actual.isEmpty() : !path.get(i).equals(actual)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    public boolean changes() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return "%s /%s%s"
                .formatted(
                        method,
                        String.join("/", path),
                        action.map(name -> " {\"action\": \"%s\"}".formatted(name))
                                .orElse(""));
    }
}
