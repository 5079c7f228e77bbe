package io.squall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Store;
import io.squall.model.Instance;
import io.squall.model.Rejected;
import io.squall.store.PostgresDatabase.Product;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A world in a schema of a real PostgreSQL.
abstract class PostgresContract extends StoreContract {

    private static final PostgresDatabase.Options OPTIONS =
            new PostgresDatabase.Options(PATIENCE, 10, Duration.ofSeconds(10));
    private static final String SCHEMA = "squall_world_default";

    @TempDir
    private static Path folder = Path.of("");

    private static @Nullable EmbeddedDatabase server;

    private final List<PostgresDatabase> opened = new ArrayList<>();

    /// As what the database is taken.
    abstract Product product();

    @BeforeAll
    static void start() {
        server = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    static EmbeddedDatabase server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    @Override
    Store open() {
        var database = PostgresDatabase.open(PostgresUrl.parse(server().url()), OPTIONS, product());
        var store = database.world(SCHEMA);
        if (opened.isEmpty()) {
            empty();
        }
        opened.add(database);
        return store;
    }

    private static void empty() {
        execute(kinds().map(kind -> SCHEMA + "." + kind.name()).collect(Collectors.joining(", ", "truncate ", "")));
    }

    static void execute(String sql) {
        try {
            server().execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterEach
    final void disconnect() {
        opened.forEach(PostgresDatabase::close);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_columns_of_each_table_are_those_of_its_kind(Kind<?> kind) throws SQLException {
        var expected = Stream.concat(
                        Stream.of("seq", "id", "body"), kind.columns().stream().map(Column::name))
                .toList();

        assertThat(names(
                        "select column_name from information_schema.columns where table_schema = '%s' and table_name = '%s'"
                                .formatted(SCHEMA, kind.name())))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void there_is_a_table_for_each_kind_and_no_other() throws SQLException {
        assertThat(names(
                        "select table_name from information_schema.tables where table_schema = '%s' and table_name not like 'flyway%%'"
                                .formatted(SCHEMA)))
                .containsExactlyInAnyOrderElementsOf(kinds().map(Kind::name).toList());
    }

    private static List<String> names(String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = server().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void a_failure_that_the_work_makes_light_of_is_one_all_the_same() {
        assertRefused(() -> store().write(tables -> {
            tables.table(Kinds.INSTANCES).put(Samples.full(Instance.class, 1));
            execute("drop index %s.volume_due; alter table %1$s.volume rename column due to late".formatted(SCHEMA));
            try {
                tables.table(Kinds.VOLUMES).due(Instant.EPOCH);
            } catch (Rejected lightly) {
                return false;
            } finally {
                execute("alter table %s.volume rename column late to due".formatted(SCHEMA));
            }
            return true;
        }));

        assertThat(store().<List<?>>read(tables -> tables.table(Kinds.INSTANCES).list()))
                .isEmpty();
    }

    @Test
    void a_lost_connection_is_replaced_without_a_word() {
        for (var number = 1; number <= 5; number++) {
            var noun = Samples.full(Instance.class, number);
            store().write(tables -> tables.table(Kinds.INSTANCES).put(noun));
            execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'squall'");
        }

        assertThat(store().<List<?>>read(tables -> tables.table(Kinds.INSTANCES).list()))
                .hasSize(5);
    }

    @Test
    void who_waits_longer_than_the_patience_for_a_lock_is_refused() throws SQLException {
        try (var other = server().connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table %s.settings in access exclusive mode".formatted(SCHEMA));

            assertRefused(
                    () -> store().write(tables -> tables.table(Kinds.SETTINGS).list()));
            assertRefused(
                    () -> store().read(tables -> tables.table(Kinds.SETTINGS).list()));
            other.rollback();
        }
        assertThat(store().<Boolean>write(tables -> true)).isTrue();
    }
}
