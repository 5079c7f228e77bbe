package io.squall.junit;

import io.squall.dialect.Json;
import io.squall.server.DialectOptions;
import io.squall.server.Options;
import io.squall.server.RequestLog;
import io.squall.server.SquallServer;
import io.squall.server.coverage.CoverageData;
import io.squall.server.interception.CloudClient;
import io.squall.server.journal.RequestJournal;
import io.squall.server.proxy.EgressPolicy;
import io.squall.server.tls.CertificateAuthority;
import io.squall.server.tls.Hosts;
import io.squall.server.tls.UnusableAuthority;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.WorldFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/// The cloud that all tests of the JVM share. Its default world is never used, only copied.
final class Cloud implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DEFAULT = "default";

    /// Tests that run at the same time share it.
    private static final RequestJournal.Bounds JOURNAL = new RequestJournal.Bounds(100_000, 128L << 20);

    private final Path folder;
    private final World world;
    private final SquallServer server;
    private final Path authority;
    private final CloudClient admin;
    private final Optional<CoverageReport> report;
    private final Map<String, Base> bases = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /// A world that tests begin with, and what its credentials are called.
    private record Base(String world, Credentials credentials) {}

    private Cloud(
            Path folder,
            World world,
            SquallServer server,
            Path authority,
            CloudClient admin,
            Optional<CoverageReport> report) {
        this.folder = folder;
        this.world = world;
        this.server = server;
        this.authority = authority;
        this.admin = admin;
        this.report = report;
    }

    /// Starts it.
    ///
    /// @param report where it is written in the end which codes were met, if anywhere
    static Cloud start(Optional<CoverageReport> report) {
        try {
            return start(Files.createTempDirectory("squall-junit-"), report);
        } catch (IOException | UnusableAuthority failure) {
            throw new IllegalStateException("the cloud does not start", failure);
        }
    }

    private static Cloud start(Path folder, Optional<CoverageReport> report) throws IOException, UnusableAuthority {
        var random = new SecureRandom();
        var clock = InstantSource.system();
        var authority = CertificateAuthority.open(folder, Hosts.EMULATED, clock.instant(), random);
        var https = new Options.Https(0, authority.serve(Hosts.EMULATED, clock, random), Optional.of(authority.file()));
        var options = Options.DEFAULT
                .on(0)
                .with(https)
                .withJournal(JOURNAL)
                .withProxy(Optional.of(new Options.Proxy(0, new EgressPolicy.Block())));
        var silence = new RequestLog(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), RequestLog.Format.TEXT);
        var world = World.open(
                folder.resolve("world.db"),
                new SqliteStore.Options(PATIENCE, false),
                WorldFile.defaultPlan(),
                clock,
                random);
        var server = SquallServer.start(world, options, DialectOptions.DEFAULT, silence);
        return new Cloud(folder, world, server, authority.file(), CloudClient.of(server.url()), report);
    }

    /// A world for a test.
    ///
    /// @param plan of the world that it begins with, in YAML; without one, the built-in
    Squall open(Optional<String> plan) {
        var base = plan.map(yaml -> bases.computeIfAbsent(yaml, this::create))
                .orElseGet(() -> new Base(DEFAULT, Credentials.NONE));
        var name = "test-" + count.incrementAndGet();
        var body = Json.object().put("name", name).put("ephemeral", true);
        var made = ask("POST", "worlds/%s/fork".formatted(base.world()), Json.write(body));
        var handle = new WorldHandle(admin, name);
        return new Squall(endpoints(), handle, base.credentials().then(Credentials.of(made)));
    }

    private Base create(String yaml) {
        var name = "base-" + count.incrementAndGet();
        var body = Json.object().put("name", name).put("ephemeral", true).put("plan", yaml);
        return new Base(name, Credentials.of(ask("POST", "worlds", Json.write(body))));
    }

    private JsonNode ask(String method, String path, String body) {
        return WorldHandle.ask(admin, method, path, body);
    }

    private Endpoints endpoints() {
        return new Endpoints(
                URI.create(server.url()),
                URI.create(server.httpsUrl().orElseThrow()),
                URI.create(server.proxyUrl().orElseThrow()),
                authority);
    }

    @Override
    public void close() {
        try {
            report.ifPresent(found -> found.add(coverage()));
        } finally {
            stop();
        }
    }

    private CoverageData coverage() {
        try {
            return admin.coverage();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void stop() {
        server.close();
        world.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
