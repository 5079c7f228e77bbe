package io.squall.server.cli;

import io.squall.dialect.nhn.NhnDialect;
import io.squall.engine.Caller;
import io.squall.engine.world.ChangeSettings;
import io.squall.engine.world.ReadSettings;
import io.squall.engine.world.WorldPlan;
import io.squall.model.Rejected;
import io.squall.server.DialectOptions;
import io.squall.server.Options;
import io.squall.server.PortTaken;
import io.squall.server.RequestLog;
import io.squall.server.SquallServer;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.FaultyWorld;
import io.squall.worldfile.WorldFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts the cloud and runs it until it is stopped.
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Starts the cloud and runs it until Ctrl-C.",
        footer = {
            "",
            "When it answers it prints one line on standard output:",
            "  squall ready http=http://127.0.0.1:8600 https=https://127.0.0.1:8643 proxy=http://127.0.0.1:8680 ca=DIR/ca.pem",
            "Clients that are told to trust ca.pem reach it by HTTPS; those whose hosts are literals, by the proxy.",
            "The log of requests goes to standard error."
        })
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8600",
            description = "Port for HTTP and the admin API; 0 picks a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--tls-port",
            paramLabel = "PORT",
            defaultValue = "8643",
            description = "Port for HTTPS; 0 picks a free one (default: ${DEFAULT-VALUE}).")
    private int tlsPort;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "";

    @ArgGroup
    private Place place = new Place();

    static final class Place {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                defaultValue = ".squall",
                description = "Folder that keeps the world and its certificates (default: ${DEFAULT-VALUE}).")
        private Path data = Path.of(".squall");

        @Option(names = "--ephemeral", description = "Keep nothing: the world is gone when the cloud stops.")
        private boolean ephemeral;
    }

    @Option(
            names = "--world",
            paramLabel = "FILE",
            description = "YAML file that describes the world, for a new one or a reset (default: the built-in world).")
    private @Nullable Path worldFile;

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            description = "Let other machines use the admin API with this bearer token.")
    private @Nullable String adminToken;

    @Option(
            names = "--load-balancers",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Serve NHN's withdrawn load balancer operations (default: ${DEFAULT-VALUE}).")
    private boolean loadBalancers;

    @Mixin
    private ProxyOptions proxy = new ProxyOptions();

    @Mixin
    private TencentOptions tencent = new TencentOptions();

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How the log of requests looks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private RequestLog.Format logFormat = RequestLog.Format.TEXT;

    @Mixin
    private TransitionOptions transitions = new TransitionOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var plan = readPlan();
        var shutdown = Shutdown.onSignal();
        try (var folder = WorldFolder.open(place.ephemeral ? Optional.empty() : Optional.of(place.data));
                var identity = Identity.prepare(folder.path());
                var world = openWorld(folder, plan);
                var server = start(world, identity)) {
            spec.commandLine().getOut().println(readyLine(server, identity));
            shutdown.awaitRequest();
        } finally {
            shutdown.done();
        }
        return 0;
    }

    private static String readyLine(SquallServer server, Identity identity) throws InterruptedException {
        return "squall ready http=%s https=%s%s ca=%s"
                .formatted(
                        server.url(),
                        server.httpsUrl().orElseThrow(),
                        server.proxyUrl().map(url -> " proxy=" + url).orElse(""),
                        identity.authority());
    }

    private WorldPlan readPlan() {
        try {
            return worldFile == null ? WorldFile.defaultPlan() : WorldFile.read(worldFile);
        } catch (FaultyWorld faulty) {
            throw new Failure(Failure.WORLD_UNUSABLE, String.valueOf(faulty.getMessage()));
        } catch (IOException unreadable) {
            throw new Failure(Failure.WORLD_UNUSABLE, "cannot read %s: %s".formatted(worldFile, unreadable));
        }
    }

    private World openWorld(WorldFolder folder, WorldPlan plan) {
        var durability = new SqliteStore.Options(SqliteStore.Options.DEFAULT.patience(), !place.ephemeral);
        try {
            var world = World.open(folder.file(), durability, plan, InstantSource.system(), new SecureRandom());
            if (worldFile != null && !world.isNew()) {
                tell("the world in %s exists and stays as it is; %s counts when it is reset"
                        .formatted(folder.file(), worldFile));
            }
            return world;
        } catch (Rejected rejected) {
            throw new Failure(
                    Failure.WORLD_UNUSABLE,
                    "cannot open the world in %s: %s".formatted(folder.file(), rejected.getMessage()));
        }
    }

    private void adjust(World world) {
        var present = world.engine()
                .run(Caller.OPERATOR, new ReadSettings())
                .settings()
                .timings();
        var wanted = transitions.over(present);
        if (!wanted.equals(present)) {
            world.engine().run(Caller.OPERATOR, ChangeSettings.timings(wanted));
        }
    }

    private SquallServer start(World world, Identity identity) throws InterruptedException {
        adjust(world);
        var options = Options.DEFAULT
                .on(host)
                .on(port)
                .with(new Options.Https(tlsPort, identity.context()))
                .withProxy(proxy.read())
                .withAdminToken(Optional.ofNullable(adminToken));
        var log = new RequestLog(System.err, logFormat);
        try {
            return SquallServer.start(
                    world, options, new DialectOptions(new NhnDialect.Options(loadBalancers), tencent.read()), log);
        } catch (PortTaken taken) {
            throw new Failure(
                    Failure.PORT_BUSY,
                    "cannot listen on %s port %d: %s; choose another with %s, 0 picks a free one"
                            .formatted(host, taken.port(), taken.getCause(), portOption(taken.listener())));
        }
    }

    private static String portOption(PortTaken.Listener listener) {
        return switch (listener) {
            case HTTP -> "--port";
            case HTTPS -> "--tls-port";
            case PROXY -> "--proxy-port";
        };
    }

    private void tell(String message) {
        spec.commandLine().getErr().println("squall: " + message);
    }
}
