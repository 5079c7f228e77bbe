package io.squall.server.world;

import io.squall.engine.Store;
import io.squall.store.PostgresDatabase;
import io.squall.store.SqliteStore;
import java.nio.file.Path;

/// Where a world is kept.
sealed interface WorldPlace {

    /// Opens what it is kept in, and makes that if it does not exist.
    Store open();

    /// In a file, which nobody else uses.
    record InFile(Path file, SqliteStore.Options options) implements WorldPlace {
        @Override
        public SqliteStore open() {
            return SqliteStore.open(file, options);
        }
    }

    /// In a database, which other clouds may use, too.
    record InDatabase(PostgresDatabase database, String schema) implements WorldPlace {
        @Override
        public Store open() {
            return database.world(schema);
        }
    }
}
