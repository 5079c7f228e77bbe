package io.squall.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.sqlite.SQLiteConfig;

/// What a purchase costs at the least: a transaction of four rows in tables with an index each, one after the other by
/// one writer, each on the disk before the next begins.
final class FourRows implements AutoCloseable {

    private static final int TABLES = 4;
    private static final String BODY = "x".repeat(400);

    private final Connection connection;

    FourRows(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setGetGeneratedKeys(false);
        connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            for (var table = 0; table < TABLES; table++) {
                statement.execute(
                        "create table t%d (seq integer primary key, id text not null unique, account text, body text)"
                                .formatted(table));
                statement.execute("create index i%d on t%1$d (account, seq)".formatted(table));
            }
        }
    }

    /// How many there are in a second.
    double perSecond(Duration time) throws SQLException {
        var began = System.nanoTime();
        var count = 0;
        try (var begin = connection.prepareStatement("begin immediate");
                var commit = connection.prepareStatement("commit");
                var first = insert(0);
                var second = insert(1);
                var third = insert(2);
                var fourth = insert(3)) {
            while (System.nanoTime() - began < time.toNanos()) {
                begin.executeUpdate();
                for (var insert : new PreparedStatement[] {first, second, third, fourth}) {
                    insert.setString(1, UUID.randomUUID().toString());
                    insert.executeUpdate();
                }
                commit.executeUpdate();
                count++;
            }
        }
        return count * 1e9 / (System.nanoTime() - began);
    }

    private PreparedStatement insert(int table) throws SQLException {
        return connection.prepareStatement(
                "insert into t%d (id, account, body) values (?, 'one', '%s')".formatted(table, BODY));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
