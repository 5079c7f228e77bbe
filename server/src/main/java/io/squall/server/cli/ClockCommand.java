package io.squall.server.cli;

import io.squall.dialect.Json;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Tells the world's time, and changes it.
@Command(
        name = "clock",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Tells the time of a world of the cloud that runs, stops its clock, moves it, and changes its speed.",
        footer = {
            "",
            "Tokens, timestamps and everything that takes time follow the world's clock.",
            "",
            "Examples:",
            "  squall clock --freeze",
            "  squall clock --advance PT1H",
            "  squall clock --scale 60"
        })
final class ClockCommand implements Callable<Integer> {

    @Mixin
    private WorldOptions world = new WorldOptions();

    @ArgGroup
    private Going going = new Going();

    static final class Going {
        @Option(names = "--freeze", description = "Stop the clock.")
        private boolean freeze;

        @Option(names = "--resume", description = "Let it run on from where it stands.")
        private boolean resume;
    }

    @Option(
            names = "--scale",
            paramLabel = "X",
            description = "How many seconds of the world one of the machine takes, from 0.001 to 100000.")
    private @Nullable Double scale;

    @Option(
            names = "--advance",
            paramLabel = "DURATION",
            description = "Move it, as PT90S or P1D; a negative duration such as -PT5M moves it back.")
    private @Nullable String advance;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var change = change();
        var told = world.client().ask(change.isEmpty() ? "GET" : "PATCH", "clock", change);
        world.print(spec, told, words(told));
        return 0;
    }

    private ObjectNode change() {
        var change = Json.object();
        if (going.freeze || going.resume) {
            change.put("frozen", going.freeze);
        }
        if (scale != null) {
            change.put("scale", scale);
        }
        if (advance != null) {
            change.put("advance", advance);
        }
        return change;
    }

    private static String words(JsonNode clock) {
        var frozen = clock.path("frozen").asBoolean() ? ", stands still" : "";
        var speed = clock.path("scale").asDouble();
        return "%s%s%s, %s s ahead of this machine"
                .formatted(
                        clock.path("now").asString(),
                        frozen,
                        speed == 1 ? "" : ", %s times as fast".formatted(speed),
                        clock.path("aheadOfMachineSeconds").asString());
    }
}
