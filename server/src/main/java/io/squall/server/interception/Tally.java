package io.squall.server.interception;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a cloud has counted: calls, requests that wanted to leave it, and what its clients made.
///
/// @param policy what becomes of requests to other hosts
public record Tally(List<Calls> calls, String policy, List<Escapes> escapes, List<Left> left) {

    public Tally {
        calls = List.copyOf(calls);
        escapes = List.copyOf(escapes);
        left = List.copyOf(left);
    }

    /// Calls of one operation that ended in one code.
    public record Calls(String api, String operation, String code, String error, long count) {
        private String key() {
            return String.join(" ", api, operation, code, error);
        }
    }

    /// Requests to one host that is not emulated.
    public record Escapes(String host, long port, long allowed, long refused) {
        private String key() {
            return host + ":" + port;
        }
    }

    /// Something that a client made.
    ///
    /// @param partOf the id of what it comes and goes with, or nothing
    /// @param told whether an answer that arrived had its id in it; absent, if that is not known
    /// @param world in which it is
    public record Left(
            String kind, String id, String owner, String name, String partOf, Optional<Boolean> told, String world) {

        public Left(String kind, String id, String owner, String name, String partOf) {
            this(kind, id, owner, name, partOf, Optional.empty(), CloudClient.DEFAULT_WORLD);
        }

        /// Whether no client can know of it.
        public boolean isUntold() {
            return told.equals(Optional.of(false));
        }

        private String key() {
            return String.join(" ", world, kind, owner, id);
        }
    }

    /// @param resources by the names of their worlds
    static Tally read(JsonNode calls, JsonNode egress, Map<String, JsonNode> resources) {
        return new Tally(
                list(
                        calls.path("calls"),
                        node -> new Calls(
                                text(node, "api"),
                                text(node, "operation"),
                                text(node, "code"),
                                text(node, "error"),
                                node.path("count").asLong())),
                text(egress, "policy"),
                list(
                        egress.path("escapes"),
                        node -> new Escapes(
                                text(node, "host"),
                                node.path("port").asLong(),
                                node.path("allowed").asLong(),
                                node.path("refused").asLong())),
                resources.entrySet().stream()
                        .flatMap(of -> left(of.getKey(), of.getValue()).stream())
                        .toList());
    }

    private static List<Left> left(String world, JsonNode resources) {
        return list(
                resources.path("resources"),
                node -> new Left(
                        text(node, "kind"),
                        text(node, "id"),
                        text(node, "owner"),
                        text(node, "name"),
                        text(node, "partOf"),
                        node.path("told").asBooleanOpt(),
                        world));
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> view) {
        return array.valueStream().map(view).toList();
    }

    /// What has come since `before`. Of what comes and goes together only the whole is listed.
    public Tally since(Tally before) {
        var earlier = before.left.stream().map(Left::key).collect(Collectors.toSet());
        var fresh = left.stream().filter(item -> !earlier.contains(item.key())).toList();
        var ids = fresh.stream().map(Left::id).collect(Collectors.toCollection(HashSet::new));
        return new Tally(
                callsSince(before),
                policy,
                escapesSince(before),
                fresh.stream().filter(item -> !ids.contains(item.partOf)).toList());
    }

    private List<Calls> callsSince(Tally before) {
        var earlier = new HashMap<String, Long>();
        before.calls.forEach(known -> earlier.put(known.key(), known.count));
        return calls.stream()
                .map(known -> new Calls(
                        known.api,
                        known.operation,
                        known.code,
                        known.error,
                        known.count - earlier.getOrDefault(known.key(), 0L)))
                .filter(known -> known.count > 0)
                .toList();
    }

    private List<Escapes> escapesSince(Tally before) {
        Map<String, Escapes> earlier =
                before.escapes.stream().collect(Collectors.toMap(Escapes::key, Function.identity()));
        return escapes.stream()
                .map(known -> minus(known, earlier.get(known.key())))
                .filter(known -> known.allowed + known.refused > 0)
                .toList();
    }

    private static Escapes minus(Escapes later, @Nullable Escapes earlier) {
        return earlier == null
                ? later
                : new Escapes(later.host, later.port, later.allowed - earlier.allowed, later.refused - earlier.refused);
    }

    public long callCount() {
        return calls.stream().mapToLong(Calls::count).sum();
    }

    /// The requests that were refused, or let through without having been named.
    public List<Escapes> unwanted() {
        return escapes.stream()
                .filter(escape -> escape.refused > 0 || policy.equals("allow"))
                .toList();
    }
}
