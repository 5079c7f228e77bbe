package io.squall.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.squall.model.Rejected;
import io.squall.model.Rejection.DatabaseFailed;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL, or what speaks like one, that keeps worlds for any number of processes: each world in a schema of its
/// own (docs/adr/0010).
public final class PostgresDatabase implements AutoCloseable {

    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration VALIDATION = Duration.ofSeconds(1);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration LEAST = Duration.ofMillis(250);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final int MIGRATION_SECONDS = 60;
    private static final int MIN_IDLE = 2;
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    /// Any number that other programs do not happen to use.
    private static final long MIGRATION_LOCK = 0x5371_7561_6c6cL;

    private final HikariDataSource pool;
    private final PostgresUrl url;
    private final Options options;
    private final Product product;
    private volatile @Nullable Away away;

    /// That no connection was to be had, and why.
    private record Away(Deadline until, SQLException reason) {}

    /// How a database is used.
    ///
    /// @param patience how long a request waits for a connection, for its turn, and for the answer to a statement
    /// @param connections how many there are at most
    /// @param start how long a start waits for the database
    public record Options(Duration patience, int connections, Duration start) {
        public static final Options DEFAULT = new Options(Duration.ofSeconds(5), 10, Duration.ofSeconds(30));
    }

    /// What it is.
    enum Product {
        POSTGRESQL,
        /// Others that speak like it.
        OTHER;

        static Product of(String version) {
            return version.startsWith("PostgreSQL") && !version.contains("-YB-") ? POSTGRESQL : OTHER;
        }
    }

    private PostgresDatabase(PostgresUrl url, Options options, Product product) {
        this.url = url;
        this.options = options;
        this.product = product;
        this.pool = new HikariDataSource(config(url, options, product));
    }

    /// Connects, and waits for a while where nothing answers yet.
    ///
    /// @param waiting is told why, once
    /// @throws Rejected with [DatabaseFailed] if it cannot be used
    public static PostgresDatabase open(PostgresUrl url, Options options, Consumer<String> waiting) {
        return open(url, options, product(url, options, waiting));
    }

    static PostgresDatabase open(PostgresUrl url, Options options, Product product) {
        return new PostgresDatabase(url, options, product);
    }

    private static Product product(PostgresUrl url, Options options, Consumer<String> waiting) {
        var deadline = Deadline.in(options.start());
        for (var told = false; ; told = true) {
            try (var connection = connect(url, options)) {
                return Product.of(version(connection));
            } catch (SQLException failure) {
                if (!Undone.isAway(failure) || deadline.isOver()) {
                    throw SqliteStore.failed(failure);
                }
                if (!told) {
                    waiting.accept(String.valueOf(failure.getMessage()));
                }
                pause(RETRY);
            }
        }
    }

    private static String version(java.sql.Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version()")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static java.sql.Connection connect(PostgresUrl url, Options options) throws SQLException {
        var properties = properties(url, options);
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().ifPresent(password -> properties.setProperty("password", password));
        return DriverManager.getConnection(jdbc(url), properties);
    }

    private static String jdbc(PostgresUrl url) {
        return "jdbc:" + url;
    }

    private static Properties properties(PostgresUrl url, Options options) {
        var seconds = String.valueOf(Math.max(1, options.patience().toSeconds()));
        var properties = new Properties();
        properties.setProperty("ApplicationName", "squall");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty(
                "socketTimeout", String.valueOf(options.patience().toSeconds() + 1));
        if (url.hasSeveralHosts()) {
            properties.setProperty("targetServerType", "primary");
        }
        properties.putAll(url.parameters());
        return properties;
    }

    private static HikariConfig config(PostgresUrl url, Options options, Product product) {
        var config = new HikariConfig();
        config.setPoolName("squall");
        config.setJdbcUrl(jdbc(url));
        url.user().ifPresent(config::setUsername);
        url.password().ifPresent(config::setPassword);
        config.setDataSourceProperties(properties(url, options));
        config.setMaximumPoolSize(options.connections());
        config.setMinimumIdle(Math.min(MIN_IDLE, options.connections()));
        config.setIdleTimeout(IDLE.toMillis());
        var patience = Math.max(LEAST.toMillis(), options.patience().toMillis());
        config.setConnectionTimeout(patience);
        config.setValidationTimeout(Math.min(VALIDATION.toMillis(), patience));
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(session(options, product));
        return config;
    }

    /// A process that stands still in a transaction must not hold up the others for ever. What was
    /// acknowledged is durable even where the database is set to be careless. Small tables are read row by
    /// row, and not as a whole, so that transactions meet less often.
    private static String session(Options options, Product product) {
        var patience = options.patience().toMillis();
        var limits = "set statement_timeout = %d; set idle_in_transaction_session_timeout = %d"
                .formatted(patience, patience * 4);
        return product == Product.POSTGRESQL
                ? limits
                        + "; set enable_seqscan = off"
                        + "; select set_config('synchronous_commit', 'on', false)"
                        + " where current_setting('synchronous_commit') = 'off'"
                : limits;
    }

    /// The world that is kept in a schema, which is made if it does not exist.
    ///
    /// @throws Rejected with [DatabaseFailed] if it cannot be opened
    public PostgresStore world(String schema) {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("no name of a schema: " + schema);
        }
        migrate(schema);
        return new PostgresStore(this, schema);
    }

    /// Only one process migrates at a time; the lock ends with its connection. (CockroachDB knows the lock and does not
    /// heed it.)
    private void migrate(String schema) {
        try (var connection = connect(url, options);
                var statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, MIGRATION_SECONDS * 1000);
            statement.execute("select pg_advisory_lock(%d)".formatted(MIGRATION_LOCK));
            if (!isCurrent(statement, schema)) {
                statement.execute("create schema if not exists \"%s\"".formatted(schema));
                migrateLocked(schema);
                statement.execute("comment on schema \"%s\" is '%s'".formatted(schema, Schema.mark()));
            }
        } catch (SQLException failure) {
            throw SqliteStore.failed(failure);
        } catch (FlywayException failure) {
            throw new DatabaseFailed(String.valueOf(failure.getMessage())).raise();
        }
    }

    private static boolean isCurrent(Statement statement, String schema) throws SQLException {
        try (var rows = statement.executeQuery(
                "select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = '%s'"
                        .formatted(schema))) {
            return rows.next() && Schema.mark().equals(rows.getString(1));
        }
    }

    private void migrateLocked(String schema) {
        Flyway.configure(PostgresDatabase.class.getClassLoader())
                .dataSource(jdbc(url), url.user().orElse(null), url.password().orElse(null))
                .jdbcProperties(unhurried())
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(false)
                .locations("classpath:" + Schema.FOLDER)
                .placeholders(Schema.POSTGRESQL)
                .load()
                .migrate();
    }

    private Map<String, String> unhurried() {
        var properties = properties(url, options);
        properties.setProperty("socketTimeout", String.valueOf(MIGRATION_SECONDS));
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(UnaryOperator.identity(), properties::getProperty));
    }

    Options options() {
        return options;
    }

    /// Whether a transaction can wait for its turn by locking a table before it looks at anything.
    boolean takesTurns() {
        return product == Product.POSTGRESQL;
    }

    /// A connection for one transaction. While there are none, because the database was away a moment ago,
    /// nobody waits for one.
    java.sql.Connection connection() throws SQLException {
        var last = away;
        if (last != null && !last.until.isOver() && pool.getHikariPoolMXBean().getTotalConnections() == 0) {
            throw last.reason;
        }
        try {
            return pool.getConnection();
        } catch (SQLException none) {
            away = new Away(Deadline.in(MOMENT), none);
            throw none;
        }
    }

    /// Throws one away that may be in the middle of something.
    void evict(java.sql.Connection connection) {
        pool.evictConnection(connection);
    }

    /// The schemas whose names begin like this.
    public List<String> schemas(String prefix) {
        try (var connection = connection();
                var statement = connection.prepareStatement(
                        "select schema_name from information_schema.schemata where schema_name like ? order by 1")) {
            statement.setString(1, prefix.replace("_", "\\_") + "%");
            try (var rows = statement.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        } catch (SQLException failure) {
            throw SqliteStore.failed(failure);
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailed("interrupted").raise();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
