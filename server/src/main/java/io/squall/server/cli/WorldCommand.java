package io.squall.server.cli;

import io.squall.dialect.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The worlds of a cloud: several beside each other, each with its own credentials.
@Command(
        name = "world",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = HelpCommand.class,
        description = "Makes, copies, keeps and removes the worlds of the cloud that runs.",
        footer = {
            "",
            "A request picks its world by its credentials. A new world and a fork have new ones, which are printed.",
            "Exporting and importing also work in a folder in which no cloud runs.",
            "",
            "Examples:",
            "  squall world fork default trial",
            "  squall world snapshot trial before",
            "  squall world restore trial before"
        })
final class WorldCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing subcommand");
    }

    /// Which cloud, and how its answer is printed.
    static final class Common {

        @Mixin
        private CloudFinder finder = new CloudFinder();

        @Option(names = "--json", description = "Print the answer as JSON.")
        private boolean json;

        CloudFinder finder() {
            return finder;
        }

        JsonNode ask(String method, String path, ObjectNode body) {
            return new Asking(finder.client()).ask(method, path, body);
        }

        void print(CommandSpec command, JsonNode told, String words) {
            var text = json ? Json.write(told) : words;
            if (!text.isEmpty()) {
                command.commandLine().getOut().println(text);
            }
        }
    }

    private static String path(String world) {
        return "worlds/" + URLEncoder.encode(world, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String credentials(JsonNode made) {
        return made.path("credentials")
                .valueStream()
                .map(credential -> "%-9s %s -> %s%s"
                        .formatted(
                                credential.path("kind").asString(),
                                credential.path("was").asString(),
                                credential.path("now").asString(),
                                credential.has("secret")
                                        ? " secret " + credential.path("secret").asString()
                                        : ""))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all worlds with their snapshots.")
    void list(@Mixin Common common) {
        var told = common.ask("GET", "worlds", Json.object());
        common.print(
                spec,
                told,
                told.path("worlds")
                        .valueStream()
                        .map(WorldCommand::line)
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    private static String line(JsonNode world) {
        var snapshots = world.path("snapshots")
                .valueStream()
                .map(snapshot -> snapshot.path("snapshot").asString())
                .collect(Collectors.joining(", "));
        return "%-20s %8d KiB%s%s"
                .formatted(
                        world.path("world").asString(),
                        world.path("bytes").asLong() / 1024,
                        world.path("ephemeral").asBoolean() ? "  ephemeral" : "",
                        snapshots.isEmpty() ? "" : "  snapshots: " + snapshots);
    }

    @Command(name = "new", mixinStandardHelpOptions = true, description = "Makes a world from a description.")
    void create(
            @Mixin Common common,
            @Parameters(paramLabel = "NAME", description = "What it is called.") String name,
            @Option(
                            names = "--world",
                            paramLabel = "FILE",
                            description = "YAML file that describes it (default: the built-in world).")
                    @Nullable Path file,
            @Option(names = "--ephemeral", description = "It is gone when the cloud stops.") boolean ephemeral) {
        var body = Json.object().put("name", name).put("ephemeral", ephemeral);
        if (file != null) {
            body.put("plan", new String(read(file), StandardCharsets.UTF_8));
        }
        var told = common.ask("POST", "worlds", body);
        common.print(spec, told, credentials(told));
    }

    @Command(
            name = "fork",
            mixinStandardHelpOptions = true,
            description = "Copies a world as it is at this moment, and prints its new credentials.")
    void fork(
            @Mixin Common common,
            @Parameters(paramLabel = "WORLD", description = "Which one.") String world,
            @Parameters(paramLabel = "NAME", description = "What the copy is called.") String name,
            @Option(
                            names = "--keep-credentials",
                            description = "Leave the copy its credentials; only a cloud of its own can serve it then.")
                    boolean keepCredentials,
            @Option(names = "--ephemeral", description = "It is gone when the cloud stops.") boolean ephemeral) {
        var body = Json.object()
                .put("name", name)
                .put("keepCredentials", keepCredentials)
                .put("ephemeral", ephemeral);
        var told = common.ask("POST", path(world) + "/fork", body);
        common.print(spec, told, credentials(told));
    }

    @Command(
            name = "snapshot",
            mixinStandardHelpOptions = true,
            description = "Keeps what a world is like at this moment.")
    void snapshot(
            @Mixin Common common,
            @Parameters(paramLabel = "WORLD", description = "Which one.") String world,
            @Parameters(paramLabel = "NAME", description = "What the snapshot is called.") String name,
            @Option(names = "--delete", description = "Remove the snapshot instead.") boolean delete) {
        var told = delete
                ? common.ask("DELETE", path(world) + path(name).replace("worlds/", "/snapshots/"), Json.object())
                : common.ask("POST", path(world) + "/snapshots", Json.object().put("name", name));
        common.print(spec, told, "");
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Makes a world what it was like when a snapshot was taken.")
    void restore(
            @Mixin Common common,
            @Parameters(paramLabel = "WORLD", description = "Which one.") String world,
            @Parameters(paramLabel = "SNAPSHOT", description = "From which.") String snapshot) {
        var told = common.ask("POST", path(world) + "/restore", Json.object().put("snapshot", snapshot));
        common.print(spec, told, credentials(told));
    }

    @Command(name = "delete", mixinStandardHelpOptions = true, description = "Removes a world with its snapshots.")
    void delete(@Mixin Common common, @Parameters(paramLabel = "WORLD", description = "Which one.") String world) {
        common.print(spec, common.ask("DELETE", path(world), Json.object()), "");
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes a world into a file, with its credentials.")
    void export(
            @Mixin Common common,
            @Parameters(paramLabel = "WORLD", description = "Which one.") String world,
            @Parameters(paramLabel = "FILE", description = "Where to; it must not exist.") Path file) {
        if (Files.exists(file)) {
            throw new Failure(Failure.REFUSED, "%s exists already".formatted(file));
        }
        var exported = Carrier.of(common.finder()).export(world);
        try {
            Files.write(file, exported);
        } catch (IOException failure) {
            throw new Failure(Failure.REFUSED, "cannot write %s: %s".formatted(file, failure));
        }
        common.print(
                spec,
                Json.object().put("world", world).put("file", file.toString()).put("bytes", exported.length),
                "");
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Makes a world from an exported file.")
    void importWorld(
            @Mixin Common common,
            @Parameters(paramLabel = "FILE", description = "What was exported.") Path file,
            @Parameters(paramLabel = "NAME", description = "What the world is called.") String name,
            @Option(names = "--ephemeral", description = "It is gone when the cloud stops.") boolean ephemeral) {
        var told = Carrier.of(common.finder()).importWorld(name, ephemeral, read(file));
        common.print(spec, told, credentials(told));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new Failure(Failure.NOT_FOUND, "cannot read %s: %s".formatted(file, failure));
        }
    }
}
