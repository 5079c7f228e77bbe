package io.squall.server.cli;

import io.squall.engine.Caller;
import io.squall.engine.world.ChangeSettings;
import io.squall.engine.world.ReadSettings;
import io.squall.engine.world.WorldPlan;
import io.squall.model.Rejected;
import io.squall.model.Rejection.DatabaseFailed;
import io.squall.server.Options;
import io.squall.server.PortTaken;
import io.squall.server.RequestLog;
import io.squall.server.SquallServer;
import io.squall.server.world.World;
import io.squall.store.PostgresDatabase;
import io.squall.store.SqliteStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/// A cloud in this process: its folder, its certificates, its world and its server.
final class RunningCloud implements AutoCloseable {

    private final SquallServer server;
    private final Path authority;
    private final Optional<String> notice;
    private final Deque<Part> parts;

    /// What is closed in the end, the last first.
    private interface Part extends AutoCloseable {
        @Override
        void close();
    }

    private RunningCloud(SquallServer server, Path authority, Optional<String> notice, Deque<Part> parts) {
        this.server = server;
        this.authority = authority;
        this.notice = notice;
        this.parts = parts;
    }

    /// Starts one.
    ///
    /// @param data the folder that keeps it; without one nothing is kept
    /// @param tlsPort the port for HTTPS
    static RunningCloud start(Optional<Path> data, CloudOptions cloud, Options listen, int tlsPort, RequestLog log)
            throws InterruptedException {
        var parts = new ArrayDeque<Part>();
        try {
            return start(parts, data, cloud, listen, tlsPort, log);
        } catch (RuntimeException | InterruptedException failed) {
            close(parts);
            throw failed;
        }
    }

    private static RunningCloud start(
            Deque<Part> parts, Optional<Path> data, CloudOptions cloud, Options listen, int tlsPort, RequestLog log)
            throws InterruptedException {
        var plan = cloud.plan();
        var store = cloud.store(listen.limits().patience());
        var folder = WorldFolder.open(data);
        parts.push(folder::close);
        var identity = Identity.prepare(folder.path());
        parts.push(identity::close);
        var durability = new SqliteStore.Options(listen.limits().patience(), data.isPresent());
        var world = store.isPresent() ? open(parts, store.get(), plan) : open(folder.file(), durability, plan);
        parts.push(world::close);
        adjust(world, cloud);
        var https = new Options.Https(tlsPort, identity.context(), Optional.of(identity.authority()));
        var server = serve(world, listen.with(https), cloud, log);
        parts.push(server::close);
        var address = RunningFile.in(folder.path());
        address.write(server.url());
        parts.push(address::remove);
        var unread = cloud.worldFile()
                .filter(file -> !world.isNew())
                .map(file -> "squall: the world in %s exists and stays as it is; %s counts when it is reset"
                        .formatted(store.<Object>map(StoreOptions.Shared::url).orElse(folder.file()), file));
        return new RunningCloud(server, identity.authority(), unread, parts);
    }

    private static World open(Deque<Part> parts, StoreOptions.Shared store, Supplier<WorldPlan> plan) {
        try {
            var database = PostgresDatabase.open(
                    store.url(),
                    store.options(),
                    reason -> System.err.printf("squall: waiting for %s: %s%n", store.url(), reason));
            parts.push(database::close);
            return World.open(database, plan, InstantSource.system(), new SecureRandom());
        } catch (Rejected rejected) {
            var reason = rejected.reason() instanceof DatabaseFailed(var detail) ? detail : rejected.getMessage();
            throw new Failure(Failure.WORLD_UNUSABLE, "cannot open the world in %s: %s".formatted(store.url(), reason));
        }
    }

    static World open(Path file, SqliteStore.Options durability, Supplier<WorldPlan> plan) {
        try {
            return World.open(file, durability, plan, InstantSource.system(), new SecureRandom());
        } catch (Rejected rejected) {
            throw new Failure(
                    Failure.WORLD_UNUSABLE, "cannot open the world in %s: %s".formatted(file, rejected.getMessage()));
        }
    }

    /// Gives a world the times that the user asked for.
    static void adjust(World world, CloudOptions cloud) {
        var present = world.engine()
                .run(Caller.OPERATOR, new ReadSettings())
                .settings()
                .timings();
        var wanted = cloud.timings(present);
        if (!wanted.equals(present)) {
            world.engine().run(Caller.OPERATOR, ChangeSettings.timings(wanted));
        }
    }

    private static SquallServer serve(World world, Options options, CloudOptions cloud, RequestLog log) {
        try {
            return SquallServer.start(world, options, cloud.dialects(), log);
        } catch (PortTaken taken) {
            throw new Failure(
                    Failure.PORT_BUSY,
                    "cannot listen on %s port %d: %s; choose another with %s, 0 picks a free one"
                            .formatted(
                                    options.host(), taken.port(), taken.getCause(), PortOptions.of(taken.listener())));
        }
    }

    SquallServer server() {
        return server;
    }

    /// The file with the certificate that clients are told to trust.
    Path authority() {
        return authority;
    }

    /// What its user should know.
    Optional<String> notice() {
        return notice;
    }

    private static void close(Deque<Part> parts) {
        while (!parts.isEmpty()) {
            parts.pop().close();
        }
    }

    @Override
    public void close() {
        close(parts);
    }
}
