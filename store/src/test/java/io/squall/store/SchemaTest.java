package io.squall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies of a world are whole, and are known without a closer look.
class SchemaTest {

    private static final SqliteStore.Options OPTIONS = new SqliteStore.Options(Duration.ofSeconds(1), false);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_mark_is_of_all_migrations() throws IOException {
        try (var files = Files.list(Path.of("src", "main", "resources").resolve(Schema.FOLDER))) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .isEqualTo(Schema.MIGRATIONS);
        }
    }

    @Test
    void a_copy_is_a_world_with_the_same_tables_and_the_same_mark() throws SQLException {
        var copy = folder.resolve("copy.db");
        try (var store = SqliteStore.open(folder.resolve("world.db"), OPTIONS)) {
            store.copyTo(copy);
            try (var copied = SqliteStore.open(copy, OPTIONS)) {
                assertThat(copied.schema()).isEqualTo(store.schema()).isNotEmpty();
                assertThat(copied.damages()).isEmpty();
                assertThat(copied.<List<?>>read(
                                tables -> tables.table(Kinds.INSTANCES).list()))
                        .isEmpty();
            }
        }
        assertThat(mark(copy)).isNotZero().isEqualTo(mark(folder.resolve("world.db")));
    }

    @Test
    void a_world_without_the_mark_gets_it() throws SQLException {
        var file = folder.resolve("world.db");
        SqliteStore.open(file, OPTIONS).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("pragma user_version = 0");
        }

        SqliteStore.open(file, OPTIONS).close();

        assertThat(mark(file)).isNotZero();
    }

    private static int mark(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma user_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
