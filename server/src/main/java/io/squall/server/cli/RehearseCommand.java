package io.squall.server.cli;

import io.squall.dialect.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes calls fail on demand.
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Makes calls to the cloud that runs fail on demand, with a documented code or on the way.",
        footer = {
            "",
            "Examples:",
            "  squall rehearse --operation cvm.RunInstances --first 2 5200",
            "  squall rehearse --operation cvm.StopInstances --sequence 5100,5100,ok",
            "  squall rehearse --operation CreateInstance --lose-answer --nth 1",
            "  squall rehearse --delay 2s"
        })
final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private WorldOptions world = new WorldOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "What the calls end in: a documented code, or its name.")
    private @Nullable String code;

    @Option(names = "--dialect", paramLabel = "API", description = "Only calls to this API: nhn or tencent-v2.")
    private @Nullable String dialect;

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description = "Only these: cvm.RunInstances, cvm.*, CreateInstance (default: all).")
    private @Nullable String operation;

    @Option(
            names = "--account",
            paramLabel = "ACCOUNT",
            description = "Only calls of this account: its id, an appkey or an access key.")
    private @Nullable String account;

    @Option(
            names = "--parameter",
            paramLabel = "NAME=VALUE",
            description = "Only calls with this parameter; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--first", paramLabel = "N", description = "Only the first N calls.")
    private @Nullable Integer first;

    @Option(names = "--nth", paramLabel = "N", description = "Only the Nth call.")
    private @Nullable Integer nth;

    @Option(names = "--every", paramLabel = "N", description = "Every Nth call.")
    private @Nullable Integer every;

    @Option(names = "--beyond-per-minute", paramLabel = "N", description = "Calls beyond N a minute.")
    private @Nullable Integer beyondPerMinute;

    @Option(names = "--probability", paramLabel = "P", description = "Each call with this probability, from 0 to 1.")
    private @Nullable Double probability;

    @Option(names = "--seed", paramLabel = "S", description = "What chance is drawn from (default: 0).")
    private @Nullable Integer seed;

    @Option(
            names = "--after",
            paramLabel = "TIME",
            converter = Span.class,
            description = "Begin after this time by the world's clock, such as 30s.")
    private @Nullable Duration after;

    @Option(names = "--for", paramLabel = "TIME", converter = Span.class, description = "End after this time.")
    private @Nullable Duration lasting;

    @Option(
            names = "--sequence",
            paramLabel = "STEP,...",
            split = ",",
            description =
                    "What befalls one call after the other: codes, ok, reset-before, reset-middle, reset-after, lose-answer, truncate, garble.")
    private List<String> sequence = List.of();

    @Option(
            names = "--reset",
            paramLabel = "WHEN",
            description = "End the connection before, in the middle of, or after the answer: before, middle, after.")
    private @Nullable String reset;

    @Option(names = "--lose-answer", description = "Do the work, and answer nothing.")
    private boolean loseAnswer;

    @Option(names = "--truncate", description = "Do the work, and let the answer end too early.")
    private boolean truncate;

    @Option(names = "--garble", description = "Do the work, and damage the answer.")
    private boolean garble;

    @Option(names = "--after-work", description = "Do the work, and answer the code all the same.")
    private boolean afterWork;

    @Option(
            names = "--part",
            paramLabel = "ID",
            description = "Only this resource of a batch fails, by id or by number from 1; may be repeated.")
    private List<String> parts = List.of();

    @Option(names = "--delay", paramLabel = "TIME", converter = Span.class, description = "Hold answers up.")
    private @Nullable Duration delay;

    @Option(
            names = "--delay-up-to",
            paramLabel = "TIME",
            converter = Span.class,
            description = "Draw the delay from --delay to this.")
    private @Nullable Duration delayUpTo;

    @Option(names = "--force", description = "Allow codes that the operations do not document.")
    private boolean force;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var added = world.client().post("rehearsals", plan());
        world.print(spec, added, line(added));
        return 0;
    }

    private ObjectNode plan() {
        var plan = Json.object();
        put(plan, "dialect", dialect);
        put(plan, "operation", operation);
        put(plan, "account", account);
        put(plan, "first", first);
        put(plan, "nth", nth);
        put(plan, "every", every);
        put(plan, "beyondPerMinute", beyondPerMinute);
        put(plan, "probability", probability);
        put(plan, "seed", seed);
        put(plan, "after", after);
        put(plan, "for", lasting);
        put(plan, "delay", delay);
        put(plan, "delayUpTo", delayUpTo);
        var said = plan.putObject("parameters");
        parameters.forEach(said::put);
        var then = plan.putArray("then");
        steps().forEach(then::add);
        var named = plan.putArray("parts");
        parts.forEach(named::add);
        return plan.put("afterWork", afterWork).put("force", force);
    }

    private static void put(ObjectNode plan, String name, @Nullable Object value) {
        if (value != null) {
            plan.put(name, value.toString());
        }
    }

    private List<String> steps() {
        var alone = Map.of("lose-answer", loseAnswer, "truncate", truncate, "garble", garble).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        Optional.ofNullable(code).ifPresent(alone::add);
        Optional.ofNullable(reset).ifPresent(when -> alone.add("reset-" + when));
        if (alone.size() + (sequence.isEmpty() ? 0 : 1) > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "only one thing can befall a call; --sequence names several, one after the other");
        }
        if (alone.isEmpty() && sequence.isEmpty() && delay == null) {
            throw new ParameterException(
                    spec.commandLine(), "Missing what befalls the calls: a CODE, --sequence, --reset, --delay, ...");
        }
        return sequence.isEmpty() ? alone : sequence;
    }

    private static String line(JsonNode rehearsal) {
        var then = rehearsal.path("then").valueStream().map(JsonNode::asString).collect(Collectors.joining(","));
        return "%-5s %-40s %-28s %-24s %d of %d%s"
                .formatted(
                        rehearsal.path("rehearsal").asString(),
                        rehearsal.path("operation").asString(),
                        then,
                        rehearsal.path("when").asString(),
                        rehearsal.path("hits").asLong(),
                        rehearsal.path("calls").asLong(),
                        rehearsal.path("over").asBoolean() ? " (over)" : "");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the rehearsals, and how many calls they struck of how many.")
    void list(@Mixin WorldOptions chosen) {
        requireNothingBefore("list");
        var told = chosen.client().get("rehearsals");
        chosen.print(
                spec,
                told,
                told.path("rehearsals")
                        .valueStream()
                        .map(RehearseCommand::line)
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    @Command(name = "stop", mixinStandardHelpOptions = true, description = "Ends a rehearsal.")
    void stop(
            @Mixin WorldOptions chosen,
            @Parameters(paramLabel = "ID", description = "As squall rehearse list names it.") String id) {
        requireNothingBefore("stop");
        var told = chosen.client().delete("rehearsals/" + AdminClient.segment(id));
        chosen.print(spec, told, line(told));
    }

    @Command(name = "clear", mixinStandardHelpOptions = true, description = "Ends all rehearsals.")
    void clear(@Mixin WorldOptions chosen) {
        requireNothingBefore("clear");
        chosen.print(spec, chosen.client().delete("rehearsals"), "");
    }

    /// What stands in front of one of the others would count for nothing.
    private void requireNothingBefore(String command) {
        spec.commandLine().getParseResult().matchedOptions().stream()
                .findFirst()
                .ifPresent(option -> {
                    throw new Misuse(spec, "%s must stand behind %s".formatted(option.longestName(), command));
                });
    }
}
