package io.squall.server.sweep;

import io.squall.server.DialectOptions;
import io.squall.server.Options;
import io.squall.server.RequestLog;
import io.squall.server.SquallServer;
import io.squall.server.interception.ClientSettings;
import io.squall.server.interception.CloudClient;
import io.squall.server.interception.TrustFiles;
import io.squall.server.run.Captured;
import io.squall.server.run.Program;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// Where runs take place: each in a copy of the same world, behind a server of its own on ports of its own.
public final class Stage {

    private static final int ALL = 1_000_000;

    private final Setting setting;
    private final Path template;
    private final World world;
    private final Path folder;
    private final AtomicInteger number = new AtomicInteger();

    /// What all runs have in common.
    ///
    /// @param options how each server listens: on free ports, with the same authority
    /// @param variables of the command, before it is led to its server
    /// @param java whether JVMs are told, too
    public record Setting(
            Program program, Map<String, String> variables, boolean java, Options options, DialectOptions dialects) {
        public Setting {
            variables = Map.copyOf(variables);
        }
    }

    /// A stage for copies of `world` as it is now, with its credentials.
    ///
    /// @param folder for what is gone in the end
    public static Stage of(World world, Setting setting, Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Stage(setting, world.copyTo(folder.resolve("template.db")), world, folder);
    }

    private Stage(Setting setting, Path template, World world, Path folder) {
        this.setting = setting;
        this.template = template;
        this.world = world;
        this.folder = folder;
    }

    /// Runs the command once.
    ///
    /// @param failure what it meets; nothing, when absent
    Observation run(Optional<Case> failure, Duration limit) throws IOException, InterruptedException {
        var own = Files.createDirectories(folder.resolve("run-" + number.incrementAndGet()));
        var file = Files.copy(template, own.resolve("world.db"));
        var durability = new SqliteStore.Options(setting.options.limits().patience(), false);
        try (var copy = World.open(file, durability, world.plan(), InstantSource.system(), new SecureRandom());
                var server = SquallServer.start(copy, setting.options, setting.dialects, silent())) {
            return run(CloudClient.of(server.url()), failure, limit, own);
        } finally {
            remove(own);
        }
    }

    private static RequestLog silent() {
        return new RequestLog(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                RequestLog.Format.TEXT);
    }

    private Observation run(CloudClient cloud, Optional<Case> failure, Duration limit, Path own)
            throws IOException, InterruptedException {
        var variables = variables(cloud.place(), own);
        var rehearsal = failure.isPresent() ? rehearse(cloud, failure.get()) : "";
        var before = cloud.tally();
        var ending = Captured.run(setting.program, variables, ClientSettings.URL, limit);
        return Observation.of(ending, calls(cloud, rehearsal), cloud.tally().since(before));
    }

    private Map<String, String> variables(CloudClient.Place place, Path own) throws IOException {
        var variables = new HashMap<>(setting.variables);
        var trust = TrustFiles.write(own, place.certificate(), variables);
        variables.putAll(ClientSettings.of(place, trust, variables, setting.java));
        return variables;
    }

    private static String rehearse(CloudClient cloud, Case failure) throws IOException {
        return cloud.ask("POST", "rehearsals", failure.rehearsal())
                .path("rehearsal")
                .asString();
    }

    private static List<Call> calls(CloudClient cloud, String rehearsal) throws IOException {
        return cloud.requests("limit=" + ALL)
                .path("requests")
                .valueStream()
                .map((JsonNode request) -> Call.read(request, rehearsal))
                .toList()
                .reversed();
    }

    private static void remove(Path own) {
        try (var files = Files.walk(own)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
