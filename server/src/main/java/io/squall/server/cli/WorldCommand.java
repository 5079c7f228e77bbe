package io.squall.server.cli;

import io.squall.dialect.Json;
import java.io.IOException;
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

    private static String path(String world) {
        return "worlds/" + AdminClient.segment(world);
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
    void list(@Mixin AdminOptions cloud) {
        var told = cloud.client().get("worlds");
        cloud.print(
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
            @Mixin AdminOptions cloud,
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
        var told = cloud.client().post("worlds", body);
        cloud.print(spec, told, credentials(told));
    }

    @Command(
            name = "fork",
            mixinStandardHelpOptions = true,
            description = "Copies a world as it is at this moment, and prints its new credentials.")
    void fork(
            @Mixin AdminOptions cloud,
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
        var told = cloud.client().post(path(world) + "/fork", body);
        cloud.print(spec, told, credentials(told));
    }

    @Command(
            name = "snapshot",
            mixinStandardHelpOptions = true,
            description = "Keeps what a world is like at this moment.")
    void snapshot(
            @Mixin AdminOptions cloud,
            @Parameters(paramLabel = "WORLD", description = "Which one.") String world,
            @Parameters(paramLabel = "NAME", description = "What the snapshot is called.") String name,
            @Option(names = "--delete", description = "Remove the snapshot instead.") boolean delete) {
        var told = delete
                ? cloud.client().delete(path(world) + "/snapshots/" + AdminClient.segment(name))
                : cloud.client().post(path(world) + "/snapshots", Json.object().put("name", name));
        cloud.print(spec, told, "");
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Makes a world what it was like when a snapshot was taken.")
    void restore(
            @Mixin AdminOptions cloud,
            @Parameters(paramLabel = "WORLD", description = "Which one.") String world,
            @Parameters(paramLabel = "SNAPSHOT", description = "From which.") String snapshot) {
        var told = cloud.client().post(path(world) + "/restore", Json.object().put("snapshot", snapshot));
        cloud.print(spec, told, credentials(told));
    }

    @Command(name = "delete", mixinStandardHelpOptions = true, description = "Removes a world with its snapshots.")
    void delete(@Mixin AdminOptions cloud, @Parameters(paramLabel = "WORLD", description = "Which one.") String world) {
        cloud.print(spec, cloud.client().delete(path(world)), "");
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes a world into a file, with its credentials.")
    void export(
            @Mixin AdminOptions cloud,
            @Parameters(paramLabel = "WORLD", description = "Which one.") String world,
            @Parameters(paramLabel = "FILE", description = "Where to; it must not exist.") Path file) {
        if (Files.exists(file)) {
            throw new Failure(Failure.REFUSED, "%s exists already".formatted(file));
        }
        var exported = Carrier.of(cloud).export(world);
        try {
            Files.write(file, exported);
        } catch (IOException failure) {
            throw new Failure(Failure.REFUSED, "cannot write %s: %s".formatted(file, failure));
        }
        cloud.print(
                spec,
                Json.object().put("world", world).put("file", file.toString()).put("bytes", exported.length),
                "");
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Makes a world from an exported file.")
    void importWorld(
            @Mixin AdminOptions cloud,
            @Parameters(paramLabel = "FILE", description = "What was exported.") Path file,
            @Parameters(paramLabel = "NAME", description = "What the world is called.") String name,
            @Option(names = "--ephemeral", description = "It is gone when the cloud stops.") boolean ephemeral) {
        var told = Carrier.of(cloud).importWorld(name, ephemeral, read(file));
        cloud.print(spec, told, credentials(told));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new Failure(Failure.NOT_FOUND, "cannot read %s: %s".formatted(file, failure));
        }
    }
}
