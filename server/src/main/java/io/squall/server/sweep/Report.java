package io.squall.server.sweep;

import io.squall.dialect.Json;
import io.squall.server.interception.Tally.Left;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a sweep found.
///
/// @param options what else it was asked to do, as it was typed
/// @param planned how many runs there were to be
/// @param unwanted the reactions that are faults
public record Report(
        List<String> command,
        List<String> options,
        Observation undisturbed,
        int planned,
        List<Result> results,
        Set<Reaction> unwanted) {

    static final String KIND = "squall-sweep-1";

    private static final double MILLIS_PER_SECOND = 1000;

    public Report {
        command = List.copyOf(command);
        options = List.copyOf(options);
        results = List.copyOf(results);
        unwanted = Set.copyOf(unwanted);
    }

    boolean isFault(Result result) {
        return result.verdict().isFault(unwanted);
    }

    /// What to type to see one run again.
    String again(Result result) {
        return result.met().sweepAgain(options, command);
    }

    public List<Result> faults() {
        return results.stream().filter(this::isFault).toList();
    }

    /// The faults, those together that differ in the failure only.
    List<List<Result>> faultsAlike() {
        return List.copyOf(faults().stream()
                .collect(Collectors.groupingBy(Report::kind, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static String kind(Result result) {
        var verdict = result.verdict();
        return "%s %s %s".formatted(result.met().target().title(), verdict.title(), verdict.advice());
    }

    /// Whether it was stopped before its end.
    public boolean isPartial() {
        return results.size() < planned;
    }

    /// For machines, and to be compared with others.
    public ObjectNode json() {
        var node = Json.object().put("kind", KIND);
        var words = node.putArray("command");
        command.forEach(words::add);
        var before = node.putObject("undisturbed");
        before.put("seconds", seconds(undisturbed.ending().took()))
                .put("exitCode", undisturbed.ending().exitCode())
                .put("calls", undisturbed.calls().size())
                .set("left", left(undisturbed.left()));
        node.put("planned", planned)
                .put("faults", faults().size())
                .set("runs", results.stream().map(this::json).collect(Json.toArray()));
        return node;
    }

    private ObjectNode json(Result result) {
        var met = result.met();
        var verdict = result.verdict();
        var node = Json.object()
                .put("api", met.target().api())
                .put("operation", met.target().title())
                .put("code", met.number())
                .put("error", met.code().map(Code::name).orElse(""))
                .put("variant", met.variant().word())
                .put("reaction", verdict.reaction().option())
                .put("fault", isFault(result))
                .put("why", verdict.why())
                .put("advice", verdict.advice())
                .put("tries", verdict.tries().count());
        var pauses = node.putArray("pausesSeconds");
        verdict.tries().pauses().forEach(pause -> pauses.add(seconds(pause)));
        return node.put("exitCode", result.exitCode())
                .put("seconds", seconds(result.took()))
                .put("again", again(result))
                .put("rehearse", met.rehearse())
                .put("output", result.output())
                .set("leaked", left(verdict.leaked()));
    }

    private static JsonNode left(List<Left> left) {
        return left.stream()
                .map(one -> {
                    var node = Json.object()
                            .put("kind", one.kind())
                            .put("id", one.id())
                            .put("name", one.name());
                    one.told().ifPresent(told -> node.put("told", told));
                    return node;
                })
                .collect(Json.toArray());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS_PER_SECOND;
    }

    /// How many runs ended how, such as `3 recovered, 1 crashed`.
    String counts() {
        return List.of(Reaction.values()).stream()
                .map(reaction -> {
                    var number = results.stream()
                            .filter(result -> result.verdict().reaction() == reaction)
                            .count();
                    return number == 0 ? "" : "%d %s".formatted(number, reaction.word());
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// What was done, and what came out, in a line.
    public String headline() {
        var runs = isPartial()
                ? "%d of %d runs, then it was stopped".formatted(results.size(), planned)
                : "%d runs".formatted(planned);
        var number = faults().size();
        var faults = number == 0 ? "no fault" : number == 1 ? "1 fault" : number + " faults";
        return "%s: %s (%s)".formatted(runs, faults, results.isEmpty() ? "nothing to tell" : counts());
    }
}
