package io.squall.server.exchange;

import io.squall.engine.Caller;
import io.squall.engine.world.ReadSettings;
import io.squall.model.Rejected;
import io.squall.server.DialectOptions;
import io.squall.server.Options;
import io.squall.server.RequestLog;
import io.squall.server.SquallServer;
import io.squall.server.exchange.Exchange.Deed;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.FaultyWorld;
import io.squall.worldfile.WorldFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A server with the world of the exchanges, and means to harm the world's file from outside.
final class Stage implements AutoCloseable {

    private static final long SEED = 20170921;
    private static final Duration IMPATIENT = Duration.ofMillis(500);

    private static final Map<Api, ByteArrayOutputStream> LOGS = Arrays.stream(Api.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), api -> new ByteArrayOutputStream()));

    private final Path file;
    private final World world;
    private final SquallServer server;
    private final List<Connection> strangers = new ArrayList<>();
    private Instant lastSeen = Instant.EPOCH;

    private Stage(Path file, World world, SquallServer server) {
        this.file = file;
        this.world = world;
        this.server = server;
    }

    /// What all stages of an API wrote to the log, to see which operations met which errors.
    static Stream<String> log(Api api) {
        return logOf(api).toString(StandardCharsets.UTF_8).lines();
    }

    private static ByteArrayOutputStream logOf(Api api) {
        return Optional.ofNullable(LOGS.get(api)).orElseThrow();
    }

    static Stage open(Api api, Path file) {
        return open(api, file, DialectOptions.DEFAULT);
    }

    /// A stage on which many may wait for the world at once.
    static Stage openToMany(Api api, Path file) {
        return open(
                api,
                file,
                DialectOptions.DEFAULT,
                SqliteStore.Options.DEFAULT.patience().multipliedBy(6));
    }

    static Stage open(Api api, Path file, DialectOptions dialects) {
        return open(api, file, dialects, IMPATIENT);
    }

    private static Stage open(Api api, Path file, DialectOptions dialects, Duration patience) {
        try {
            var plan = WorldFile.read(api.exchanges().resolve("world.yaml"));
            var storage = new SqliteStore.Options(patience, false);
            var world = World.open(file, storage, plan, InstantSource.system(), new Random(SEED));
            var log = new RequestLog(new PrintStream(logOf(api), true, StandardCharsets.UTF_8), RequestLog.Format.JSON);
            return new Stage(
                    file,
                    world,
                    SquallServer.start(world, Options.DEFAULT.on(0).with(Trust.listener()), dialects, log));
        } catch (FaultyWorld | IOException faulty) {
            throw new IllegalStateException(faulty);
        }
    }

    String url() {
        return server.url();
    }

    /// Where calls go that ought to come over HTTPS.
    String secureUrl() {
        return server.httpsUrl().orElseThrow();
    }

    /// The world's time, or what it was when it could last be read: files are harmed on this stage.
    Instant now() {
        try {
            lastSeen = world.engine().run(Caller.OPERATOR, new ReadSettings()).now();
        } catch (Rejected | IllegalStateException harmed) {
            // The call that needs the time is there to show what comes of the harm.
        }
        return lastSeen;
    }

    /// Does to the world's file what another program could: `sql STATEMENT`, `lock` or `truncate`.
    void perform(Deed deed) {
        var words = deed.words();
        try {
            if (words.startsWith("sql ")) {
                stranger().createStatement().execute(words.substring("sql ".length()));
            } else if (words.equals("lock")) {
                stranger().createStatement().execute("begin immediate");
            } else if (words.equals("truncate")) {
                truncate();
            } else {
                throw new IllegalArgumentException("nobody knows how to " + words);
            }
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(words, failure);
        }
    }

    private Connection stranger() throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        strangers.add(connection);
        return connection;
    }

    private void truncate() throws IOException {
        for (var suffix : List.of("", "-wal")) {
            var part = Path.of(file + suffix);
            if (Files.exists(part)) {
                try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.truncate(100);
                }
            }
        }
    }

    @Override
    public void close() {
        server.close();
        strangers.forEach(Stage::hangUp);
        world.close();
    }

    private static void hangUp(Connection stranger) {
        try {
            stranger.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
