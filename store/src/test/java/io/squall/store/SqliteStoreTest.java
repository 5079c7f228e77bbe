package io.squall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Store;
import io.squall.model.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A world in a SQLite file.
class SqliteStoreTest extends StoreContract {

    private static final SqliteStore.Options OPTIONS = new SqliteStore.Options(PATIENCE, false);

    @TempDir
    private Path folder = Path.of("");

    @Override
    Store open() {
        return SqliteStore.open(file(), OPTIONS);
    }

    private Path file() {
        return folder.resolve("world.db");
    }

    private java.sql.Connection another() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_columns_of_each_table_are_those_of_its_kind(Kind<?> kind) throws SQLException {
        var expected = Stream.concat(
                        Stream.of("seq", "id", "body"), kind.columns().stream().map(Column::name))
                .toList();
        var actual = new ArrayList<String>();
        try (var connection = another();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma table_info(" + kind.name() + ")")) {
            while (rows.next()) {
                actual.add(rows.getString("name"));
            }
        }

        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void there_is_a_table_for_each_kind_and_no_other() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = another();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from sqlite_schema where type = 'table'"
                        + " and name not like 'sqlite%' and name not like 'flyway%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }

        assertThat(tables)
                .containsExactlyInAnyOrderElementsOf(kinds().map(Kind::name).toList());
    }

    @Test
    void an_empty_file_becomes_a_world() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.db"));

        try (var store = SqliteStore.open(empty, OPTIONS)) {
            assertThat(store.<List<?>>read(
                            tables -> tables.table(Kinds.INSTANCES).list()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "directory", "no such folder", "half a world"})
    void what_is_no_world_is_refused(String what) throws IOException {
        var file = folder.resolve("faulty.db");
        switch (what) {
            case "garbage" -> Files.writeString(file, "This is a letter to my aunt. ".repeat(1_000));
            case "directory" -> Files.createDirectory(file);
            case "no such folder" -> file = folder.resolve("none").resolve("world.db");
            default -> {
                write(1_000);
                close();
                var bytes = Files.readAllBytes(file());
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
        var faulty = file;

        assertRefused(() -> {
            try (var opened = SqliteStore.open(faulty, OPTIONS)) {
                opened.read(tables -> {
                    kinds().forEach(kind -> tables.table(kind).list());
                    return true;
                });
            }
        });
    }

    private void write(int count) {
        store().write(tables -> {
            for (var number = 1; number <= count; number++) {
                tables.table(Kinds.INSTANCES).put(Samples.full(Instance.class, number));
            }
            return true;
        });
    }

    @Test
    void a_file_that_may_only_be_read_is_refused() throws IOException {
        close();
        assumeFalse(writableAnyway(), "root writes what it wants");

        assertRefused(() -> {
            try (var opened = SqliteStore.open(file(), OPTIONS)) {
                opened.write(tables -> tables.table(Kinds.INSTANCES).put(Samples.full(Instance.class, 1)));
            }
        });
    }

    private boolean writableAnyway() {
        return file().toFile().setWritable(false) && Files.isWritable(file());
    }

    @Test
    void a_file_that_is_locked_by_another_program_is_refused_soon_and_holds_nobody_up() throws Exception {
        write(1);
        try (var other = another();
                var statement = other.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statement.execute("begin immediate");
            var ticking = new AtomicBoolean(true);
            var longestGap = new AtomicLong();
            var ticker = threads.submit(() -> {
                var last = System.nanoTime();
                while (ticking.get()) {
                    sleep(Duration.ofMillis(1));
                    var now = System.nanoTime();
                    longestGap.accumulateAndGet(now - last, Math::max);
                    last = now;
                }
            });
            var began = Instant.now();
            var writers = Stream.generate(() -> threads.submit(() -> assertRefused(() -> store().write(
                                    tables -> tables.table(Kinds.INSTANCES).list()))))
                    .limit(32)
                    .toList();
            for (var i = 0; i < 200; i++) {
                assertThat(store().<Integer>read(tables ->
                                tables.table(Kinds.INSTANCES).list().size()))
                        .isEqualTo(1);
            }
            for (var writer : writers) {
                writer.get();
            }
            ticking.set(false);
            ticker.get();

            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(3));
            assertThat(Duration.ofNanos(longestGap.get())).isLessThan(Duration.ofMillis(500));
            statement.execute("rollback");
        }
        write(2);
        assertThat(store().<Integer>read(
                                tables -> tables.table(Kinds.INSTANCES).list().size()))
                .isEqualTo(2);
    }

    @Test
    void a_second_write_waits_for_the_first() throws InterruptedException {
        var started = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> store().write(tables -> {
                started.countDown();
                sleep(PATIENCE.dividedBy(3));
                return tables.table(Kinds.INSTANCES).put(Samples.full(Instance.class, 1));
            }));
            started.await();

            assertThat(store().<Integer>write(tables ->
                            tables.table(Kinds.INSTANCES).list().size()))
                    .isEqualTo(1);
            assertThat(slow).succeedsWithin(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void who_waits_longer_than_the_patience_is_refused() throws InterruptedException {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> store().write(tables -> {
                started.countDown();
                return await(release);
            }));
            started.await();

            assertRefused(() -> store().write(tables -> true));
            release.countDown();
            assertThat(slow).succeedsWithin(10, TimeUnit.SECONDS);
        }
        assertThat(store().<Boolean>write(tables -> true)).isTrue();
    }

    @Test
    void a_document_that_was_damaged_is_refused() throws SQLException {
        write(1);
        try (var other = another();
                var statement = other.createStatement()) {
            statement.executeUpdate("update instance set body = substr(body, 1, 40)");
        }

        assertRefused(() -> store().read(tables -> tables.table(Kinds.INSTANCES).list()));
    }
}
