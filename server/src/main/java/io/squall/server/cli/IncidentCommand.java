package io.squall.server.cli;

import io.squall.dialect.Json;
import java.time.Duration;
import java.util.ArrayList;
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

/// Lets something happen to the cloud, which every API then tells in its own codes.
@Command(
        name = "incident",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lets something happen to the cloud that runs, which every API tells in its own codes.",
        footer = {
            "",
            "Examples:",
            "  squall incident list",
            "  squall incident start zone-sold-out --zone kr-pub-a --for 10m",
            "  squall incident stop --all"
        })
final class IncidentCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: list, start or stop");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what can happen, and what goes on.")
    void list(@Mixin WorldOptions world) {
        var told = world.client().get("incidents");
        var lines = new ArrayList<String>();
        for (var kind : told.path("incidents")) {
            lines.add("%-20s %s"
                    .formatted(kind.path("name").asString(), kind.path("what").asString()));
            kind.path("running").forEach(incident -> lines.add("  goes on: " + line(incident)));
        }
        world.print(spec, told, String.join(System.lineSeparator(), lines));
    }

    @Command(name = "start", mixinStandardHelpOptions = true, description = "Lets it happen.")
    void start(
            @Mixin WorldOptions world,
            @Parameters(paramLabel = "NAME", description = "As squall incident list names it.") String name,
            @Option(names = "--zone", paramLabel = "ZONE", description = "In this zone only.") @Nullable String zone,
            @Option(
                            names = "--account",
                            paramLabel = "ACCOUNT",
                            description = "To this account only: its id, an appkey or an access key.")
                    @Nullable String account,
            @Option(
                            names = "--for",
                            paramLabel = "TIME",
                            converter = Span.class,
                            description =
                                    "For this time by the world's clock, such as 10m (default: until it is stopped).")
                    @Nullable Duration lasting) {
        var incident = Json.object().put("name", name);
        if (zone != null) {
            incident.put("zone", zone);
        }
        if (account != null) {
            incident.put("account", account);
        }
        if (lasting != null) {
            incident.put("for", lasting.toString());
        }
        var told = world.client().post("incidents", incident);
        world.print(spec, told, line(told));
    }

    @Command(
            name = "stop",
            mixinStandardHelpOptions = true,
            description = "Ends it, and puts back what was there before.")
    void stop(
            @Mixin WorldOptions world,
            @Parameters(
                            arity = "0..1",
                            paramLabel = "NAME",
                            description = "Its name, with or without its zone or account.")
                    @Nullable String name,
            @Option(names = "--all", description = "Ends all.") boolean all) {
        if (all == (name != null)) {
            throw new Misuse(spec, "Missing a NAME, or --all");
        }
        var path = name == null ? "incidents" : "incidents/" + AdminClient.segment(name);
        var told = world.client().delete(path);
        world.print(
                spec,
                told,
                told.path("stopped")
                        .valueStream()
                        .map(incident -> "ended: " + incident.path("incident").asString())
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    private static String line(JsonNode incident) {
        return "%-40s since %s, %s"
                .formatted(
                        incident.path("incident").asString(),
                        incident.path("since").asString(),
                        incident.has("ends") ? "until " + incident.path("ends").asString() : "until it is stopped");
    }
}
