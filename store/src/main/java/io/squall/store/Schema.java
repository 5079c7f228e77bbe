package io.squall.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

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

    static boolean isCurrent(Connection connection) {
        return connection.query("pragma user_version", row -> row.getInt(1)).equals(List.of(MARK));
    }

    static void markCurrent(Connection connection) {
        connection.update("pragma user_version = " + MARK);
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
