package io.squall.server.cli;

import io.squall.dialect.Json;
import java.time.Duration;
import java.util.concurrent.Callable;
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
        subcommands = {
            IncidentCommand.ListCommand.class,
            IncidentCommand.StartCommand.class,
            IncidentCommand.StopCommand.class
        },
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

    private static String line(JsonNode incident) {
        return "%-40s since %s, %s"
                .formatted(
                        incident.path("incident").asString(),
                        incident.path("since").asString(),
                        incident.has("ends") ? "until " + incident.path("ends").asString() : "until it is stopped");
    }

    /// Lists them.
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what can happen, and what goes on.")
    static final class ListCommand implements Callable<Integer> {

        @Mixin
        private CloudFinder finder = new CloudFinder();

        @Option(names = "--json", description = "As one JSON object.")
        private boolean json;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            var listed = AdminClient.of(finder).get("incidents");
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(listed));
                return 0;
            }
            for (var kind : listed.path("incidents")) {
                out.println("%-20s %s"
                        .formatted(
                                kind.path("name").asString(), kind.path("what").asString()));
                kind.path("running").forEach(incident -> out.println("  goes on: " + line(incident)));
            }
            return 0;
        }
    }

    /// Starts one.
    @Command(name = "start", mixinStandardHelpOptions = true, description = "Lets it happen.")
    static final class StartCommand implements Callable<Integer> {

        @Mixin
        private CloudFinder finder = new CloudFinder();

        @Parameters(paramLabel = "NAME", description = "As squall incident list names it.")
        private String name = "";

        @Option(names = "--zone", paramLabel = "ZONE", description = "In this zone only.")
        private @Nullable String zone;

        @Option(
                names = "--account",
                paramLabel = "ACCOUNT",
                description = "To this account only: its id, an appkey or an access key.")
        private @Nullable String account;

        @Option(
                names = "--for",
                paramLabel = "TIME",
                converter = Span.class,
                description = "For this time by the world's clock, such as 10m (default: until it is stopped).")
        private @Nullable Duration lasting;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
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
            spec.commandLine().getOut().println(line(AdminClient.of(finder).post("incidents", incident)));
            return 0;
        }
    }

    /// Ends some.
    @Command(
            name = "stop",
            mixinStandardHelpOptions = true,
            description = "Ends it, and puts back what was there before.")
    static final class StopCommand implements Callable<Integer> {

        @Mixin
        private CloudFinder finder = new CloudFinder();

        @Parameters(arity = "0..1", paramLabel = "NAME", description = "Its name, with or without its zone or account.")
        private @Nullable String name;

        @Option(names = "--all", description = "Ends all.")
        private boolean all;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            if (all == (name != null)) {
                throw new ParameterException(spec.commandLine(), "Missing a NAME, or --all");
            }
            var path = name == null ? "incidents" : "incidents/" + AdminClient.segment(name);
            AdminClient.of(finder)
                    .delete(path)
                    .path("stopped")
                    .forEach(incident -> spec.commandLine()
                            .getOut()
                            .println("ended: " + incident.path("incident").asString()));
            return 0;
        }
    }
}
