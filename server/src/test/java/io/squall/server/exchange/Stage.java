package io.squall.server.exchange;

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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A server with the world of the exchanges, and means to harm the world's file from outside.
final class Stage implements AutoCloseable {

    private static final long SEED = 20170921;

    /// The log of all stages, to see which operations met which errors.
    static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();

    private final Path file;
    private final World world;
    private final SquallServer server;
    private final List<Connection> strangers = new ArrayList<>();

    private Stage(Path file, World world, SquallServer server) {
        this.file = file;
        this.world = world;
        this.server = server;
    }

    static Stage open(Path file) {
        try {
            var plan = WorldFile.read(Exchanges.FOLDER.resolve("world.yaml"));
            var storage = new SqliteStore.Options(Duration.ofMillis(500), false);
            var world = World.open(file, storage, plan, InstantSource.system(), new Random(SEED));
            var log = new RequestLog(new PrintStream(LOG, true, StandardCharsets.UTF_8), RequestLog.Format.JSON);
            return new Stage(
                    file, world, SquallServer.start(world, Options.DEFAULT.on(0), DialectOptions.DEFAULT, log));
        } catch (FaultyWorld | IOException faulty) {
            throw new IllegalStateException(faulty);
        }
    }

    String url() {
        return server.url();
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
