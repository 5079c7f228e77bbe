package io.squall.server.run;

import io.squall.dialect.Json;
import io.squall.server.interception.CloudClient;
import io.squall.server.interception.Tally;
import io.squall.server.interception.Tally.Calls;
import io.squall.server.interception.Tally.Escapes;
import io.squall.server.interception.Tally.Left;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What became of a run.
///
/// @param exitCode what Squall ends in
/// @param tally what happened while it ran
public record RunReport(Program program, Child.Ending ending, int exitCode, Duration took, Tally tally) {

    private static final double MILLIS_PER_SECOND = 1000;
    private static final int LISTED = 50;

    /// For people.
    public String text() {
        var lines = new ArrayList<String>();
        lines.add("squall: " + headline());
        rows(lines, "call", tally.calls().stream().map(RunReport::text).toList());
        rows(lines, "outside", tally.escapes().stream().map(RunReport::text).toList());
        rows(lines, "left", tally.left().stream().map(RunReport::text).toList());
        if (ending.orphans() > 0) {
            lines.add("  ended    %d processes that the command had left running".formatted(ending.orphans()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String headline() {
        var count = tally.callCount();
        if (count == 0 && tally.escapes().isEmpty()) {
            return "no call reached the cloud; if there should have been one, see: squall run -- squall doctor";
        }
        var untold = tally.left().stream().filter(Left::isUntold).count();
        return "%d calls, %d codes met, %d hosts outside, %d resources left behind%s"
                .formatted(
                        count,
                        tally.calls().stream().map(Calls::code).distinct().count(),
                        tally.escapes().size(),
                        tally.left().size(),
                        untold == 0 ? "" : ", %d of them never told to the client".formatted(untold));
    }

    private static void rows(List<String> lines, String title, List<String> rows) {
        rows.stream()
                .limit(LISTED)
                .map(row -> "  %-8s %s".formatted(title, row))
                .forEach(lines::add);
        if (rows.size() > LISTED) {
            lines.add("  %-8s and %d more, see --report".formatted(title, rows.size() - LISTED));
        }
    }

    private static String text(Calls calls) {
        return "%6d  %s %s -> %s"
                .formatted(
                        calls.count(),
                        calls.api(),
                        calls.operation().isEmpty() ? "(refused before its operation was known)" : calls.operation(),
                        calls.error().isEmpty() ? "ok" : calls.code() + " " + calls.error());
    }

    private static String text(Escapes escapes) {
        return "%s:%d  %d refused, %d let through"
                .formatted(escapes.host(), escapes.port(), escapes.refused(), escapes.allowed());
    }

    private static String text(Left left) {
        return "%s %s%s%s%s"
                .formatted(
                        left.kind(),
                        left.id(),
                        left.name().isEmpty() ? "" : " (%s)".formatted(left.name()),
                        left.world().equals(CloudClient.DEFAULT_WORLD) ? "" : " in the world " + left.world(),
                        left.isUntold() ? ", which no answer that arrived has told of" : "");
    }

    /// For machines.
    public ObjectNode json() {
        var node = Json.object();
        var words = node.putArray("command");
        program.words().forEach(words::add);
        node.put("commandExitCode", ending.exitCode())
                .put("exitCode", exitCode)
                .put("seconds", took.toMillis() / MILLIS_PER_SECOND)
                .put("calls", tally.callCount())
                .put("processesEnded", ending.orphans());
        node.set("outcomes", tally.calls().stream().map(RunReport::json).collect(Json.toArray()));
        node.put("egress", tally.policy());
        node.set("outside", tally.escapes().stream().map(RunReport::json).collect(Json.toArray()));
        node.set("leftBehind", tally.left().stream().map(RunReport::json).collect(Json.toArray()));
        return node;
    }

    private static JsonNode json(Calls calls) {
        return Json.object()
                .put("api", calls.api())
                .put("operation", calls.operation())
                .put("code", calls.code())
                .put("error", calls.error())
                .put("count", calls.count());
    }

    private static JsonNode json(Escapes escapes) {
        return Json.object()
                .put("host", escapes.host())
                .put("port", escapes.port())
                .put("refused", escapes.refused())
                .put("allowed", escapes.allowed());
    }

    private static JsonNode json(Left left) {
        var node = Json.object()
                .put("kind", left.kind())
                .put("id", left.id())
                .put("owner", left.owner())
                .put("name", left.name())
                .put("world", left.world());
        left.told().ifPresent(told -> node.put("told", told));
        return node;
    }
}
