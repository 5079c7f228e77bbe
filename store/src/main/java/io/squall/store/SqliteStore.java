package io.squall.store;

import io.squall.engine.Kind;
import io.squall.engine.Store;
import io.squall.engine.Table;
import io.squall.model.Noun;
import io.squall.model.Rejected;
import io.squall.model.Rejection.DatabaseFailed;
import io.squall.store.Resident.Version;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A world in one SQLite file, or in memory.
///
/// One connection writes, for all who wait in the same moment at once ([GroupCommit]), and a few read what is not
/// remembered ([Resident]). SQLite itself must never wait: it would hold up every virtual thread (docs/adr/0003).
public final class SqliteStore implements Store {

    private static final int READERS = 4;
    private static final int ATTEMPTS = 3;
    private static final int WRITER_CACHE_KIB = 8_192;
    private static final int READER_CACHE_KIB = 2_048;
    private static final Duration BUSY = Duration.ofMillis(20);

    private final Resident resident;
    private final LogIndex index;
    private final Connection writer;
    private final GroupCommit commits;
    private final Readers readers;

    /// How a world is kept.
    ///
    /// @param patience how long a request waits for its turn before it gives up
    /// @param durable whether each change is on the disk before it is acknowledged
    /// @param resident about how many nouns are kept in memory as they are read
    public record Options(Duration patience, boolean durable, int resident) {

        /// How many nouns are kept in memory unless it is said otherwise.
        public static final int RESIDENT = 20_000;

        public static final Options DEFAULT = new Options(Duration.ofSeconds(5), true);

        public Options(Duration patience, boolean durable) {
            this(patience, durable, RESIDENT);
        }
    }

    private SqliteStore(Connection writer, SQLiteDataSource source, LogIndex index, Options options) {
        this.index = index;
        this.resident = new Resident(index, options.resident());
        this.writer = writer;
        this.commits = new GroupCommit(writer, resident, options.patience(), options.durable());
        this.readers = new Readers(READERS, options.patience(), () -> reader(source));
    }

    /// Opens the world in `file`, and makes it if it does not exist.
    ///
    /// @throws Rejected with [DatabaseFailed] if it cannot be opened
    public static SqliteStore open(Path file, Options options) {
        var source = new SQLiteDataSource(config(options));
        source.setUrl("jdbc:sqlite:" + file);
        var writer = connect(source);
        try {
            migrate(writer, source);
            return new SqliteStore(writer, source, LogIndex.of(file), options);
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
        config.setCacheSize(-WRITER_CACHE_KIB);
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

    /// What is read again and again is remembered decoded; the operating system has the rest.
    private static Connection reader(SQLiteDataSource source) {
        var reader = connect(source);
        reader.update("pragma cache_size = -" + READER_CACHE_KIB);
        return reader;
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
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var version = version();
            if (version == null) {
                break;
            }
            try (var tables = new ReadTables(resident, version, readers::await)) {
                return work.apply(tables);
            } catch (ReadTables.Moved moved) {
                // what is not remembered is no longer to be had: again, with the state that the world has now
            }
        }
        return readAside(work);
    }

    private @Nullable Version version() {
        var version = resident.pin();
        return version != null || !commits.whileIdle(resident::catchUp) ? version : resident.pin();
    }

    /// Reads from the database alone.
    private <R> R readAside(Function<Tables, R> work) {
        try (var reader = readers.await().begin()) {
            return work.apply(new SqlTables(reader.connection()));
        }
    }

    /// Writes the world as it is at this moment into a new file, in which it needs no more room than it must. Nobody
    /// waits for it; what is committed meanwhile is not in it (docs/adr/0009).
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

    private <R> R withReader(Function<Connection, R> work) {
        try (var reader = readers.await()) {
            return work.apply(reader.connection());
        }
    }

    @Override
    public <R> R write(Function<Tables, R> work) {
        return commits.run(work, true);
    }

    @Override
    public <R> R note(Function<Tables, R> work) {
        return commits.run(work, false);
    }

    static Rejected failed(SQLException failure) {
        return new DatabaseFailed(String.valueOf(failure.getMessage())).raise();
    }

    @Override
    public void close() {
        commits.afterwards(() -> {
            readers.close();
            writer.close();
            index.close();
        });
    }

    private record SqlTables(Connection connection) implements Tables {
        @Override
        public <N extends Noun> Table<N> table(Kind<N> kind) {
            return new SqlTable<>(connection, kind);
        }
    }
}
