package io.squall.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import org.sqlite.SQLiteDataSource;

/// Tells files whose tables are those of this version, so that they need not be looked at closely each time they are
/// opened.
///
/// The mark is a checksum of all migrations in SQLite's `user_version`, which copies of the file keep.
final class Schema {

    static final String FOLDER = "io/squall/store/migrations";

    /// All of them, in their order.
    static final List<String> MIGRATIONS = List.of("V1__world.sql");

    private static final int MARK = mark();

    private Schema() {}

    static boolean isCurrent(SQLiteDataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("pragma user_version")) {
            return rows.next() && rows.getInt(1) == MARK;
        }
    }

    static void markCurrent(SQLiteDataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("pragma user_version = " + MARK);
        }
    }

    /// Never 0, which is what other files have.
    private static int mark() {
        var checksum = new CRC32();
        MIGRATIONS.forEach(migration -> checksum.update(text(migration).getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue() | 1;
    }

    private static String text(String migration) {
        try (var in = Schema.class.getResourceAsStream("migrations/" + migration)) {
            if (in == null) {
                throw new IllegalStateException("the migration %s is missing from the jar".formatted(migration));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
