package io.squall.store;

import io.squall.engine.Kind;
import io.squall.engine.Store;
import io.squall.engine.Table;
import io.squall.model.Noun;
import io.squall.model.Rejected;
import io.squall.model.Rejection.DatabaseFailed;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A world in one SQLite file, or in memory.
///
/// One connection writes, behind a fair lock of ours, and a few read. SQLite itself must never wait: it would hold up
/// every virtual thread (docs/adr/0003).
public final class SqliteStore implements Store {

    private static final int READERS = 4;
    private static final Duration BUSY = Duration.ofMillis(20);

    private final Duration patience;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Connection writer;
    private final BlockingQueue<Reader> readers = new ArrayBlockingQueue<>(READERS);

    /// How a world is kept.
    ///
    /// @param patience how long a request waits for its turn before it gives up
    /// @param durable whether each change is on the disk before it is acknowledged
    public record Options(Duration patience, boolean durable) {
        public static final Options DEFAULT = new Options(Duration.ofSeconds(5), true);
    }

    private SqliteStore(Connection writer, SQLiteDataSource source, Options options) {
        this.patience = options.patience();
        this.writer = writer;
        for (var i = 0; i < READERS; i++) {
            readers.add(new Reader(source));
        }
    }

    /// A connection that reads, and is made when it is needed first.
    private static final class Reader {

        private final SQLiteDataSource source;
        private @Nullable Connection connection;

        Reader(SQLiteDataSource source) {
            this.source = source;
        }

        Connection connection() {
            if (connection == null) {
                connection = connect(source);
            }
            return connection;
        }

        void close() {
            if (connection != null) {
                connection.close();
            }
        }
    }

    /// Opens the world in `file`, and makes it if it does not exist.
    ///
    /// @throws Rejected with [DatabaseFailed] if it cannot be opened
    public static SqliteStore open(Path file, Options options) {
        return open("jdbc:sqlite:" + file, options);
    }

    private static SqliteStore open(String url, Options options) {
        var source = new SQLiteDataSource(config(options));
        source.setUrl(url);
        var writer = connect(source);
        try {
            migrate(writer, source);
            return new SqliteStore(writer, source, options);
        } catch (RuntimeException unusable) {
            writer.close();
            throw unusable;
        }
    }

    private static SQLiteConfig config(Options options) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(options.durable() ? SQLiteConfig.SynchronousMode.FULL : SQLiteConfig.SynchronousMode.OFF);
        config.setBusyTimeout((int) BUSY.toMillis());
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-16_384);
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static void migrate(Connection writer, SQLiteDataSource source) {
        if (Schema.isCurrent(writer)) {
            return;
        }
        try {
            Flyway.configure(SqliteStore.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:" + Schema.FOLDER)
                    .placeholders(Schema.SQLITE)
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new DatabaseFailed(String.valueOf(failure.getMessage())).raise();
        }
        Schema.markCurrent(writer);
    }

    private static Connection connect(SQLiteDataSource source) {
        try {
            return new Connection(source.getConnection());
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    @Override
    public <R> R read(Function<Tables, R> work) {
        return withReader(connection -> transact(connection, "begin", work));
    }

    private <R> R withReader(Function<Connection, R> work) {
        var reader = awaitReader();
        try {
            return work.apply(reader.connection());
        } finally {
            readers.add(reader);
        }
    }

    /// Writes the world as it is at this moment into a new file, in which it needs no more room than it must. Nobody
    /// waits
    /// for it; what is committed meanwhile is not in it (docs/adr/0009).
    public void copyTo(Path file) {
        withReader(connection -> {
            connection.update("vacuum into ?", file.toString());
            return file;
        });
    }

    /// What the file is made of, table by table, to compare it with another.
    public List<String> schema() {
        return withReader(connection -> connection.query(
                "select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_schema order by 1",
                row -> row.getString(1)));
    }

    /// What is wrong with the file, by SQLite's own check; nothing, if all is well.
    public List<String> damages() {
        return withReader(connection -> connection.query("pragma quick_check(1)", row -> row.getString(1))).stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    @Override
    public <R> R write(Function<Tables, R> work) {
        awaitWriter();
        try {
            return transact(writer, "begin immediate", work);
        } finally {
            writing.unlock();
        }
    }

    private static <R> R transact(Connection connection, String begin, Function<Tables, R> work) {
        connection.update(begin);
        var done = false;
        try {
            var result = work.apply(new SqlTables(connection));
            connection.update("commit");
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    /// A transaction that failed badly enough has rolled itself back already.
    private static void rollBack(Connection connection) {
        try {
            connection.update("rollback");
        } catch (Rejected alreadyRolledBack) {
            return;
        }
    }

    private Reader awaitReader() {
        try {
            var reader = readers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (reader == null) {
                throw overloaded();
            }
            return reader;
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private void awaitWriter() {
        try {
            if (!writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw overloaded();
            }
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private Rejected overloaded() {
        return new DatabaseFailed("no connection for %d ms".formatted(patience.toMillis())).raise();
    }

    private static Rejected interrupted() {
        Thread.currentThread().interrupt();
        return new DatabaseFailed("interrupted").raise();
    }

    static Rejected failed(SQLException failure) {
        return new DatabaseFailed(String.valueOf(failure.getMessage())).raise();
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (var i = 0; i < READERS; i++) {
                awaitReader().close();
            }
            writer.close();
        } finally {
            writing.unlock();
        }
    }

    private record SqlTables(Connection connection) implements Tables {
        @Override
        public <N extends Noun> Table<N> table(Kind<N> kind) {
            return new SqlTable<>(connection, kind);
        }
    }
}
