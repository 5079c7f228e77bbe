package io.squall.store;

import io.squall.model.Rejected;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A connection to PostgreSQL for one transaction. It remembers what failed first: after that the database does nothing
/// more in the transaction, whoever may have caught the exception.
final class PostgresConnection extends Connection {

    private static final String ZERO = "\uFFFE0";

    /// As the database says it of a statement that took too long.
    private static final String TOO_SLOW = "57014";

    private final java.sql.Connection connection;
    private final Deadline deadline;
    private @Nullable SQLException failure;

    PostgresConnection(java.sql.Connection connection, Deadline deadline) {
        super(connection);
        this.connection = connection;
        this.deadline = deadline;
    }

    /// Refuses to go on, if anything failed.
    void requireWhole() throws Undone {
        if (failure != null) {
            throw Undone.before(failure);
        }
    }

    /// Runs statements about the transaction itself, in one exchange with the database.
    void control(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Override
    <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... parameters) {
        requireTime();
        return super.query(sql, reader, parameters);
    }

    @Override
    int update(String sql, @Nullable Object... parameters) {
        requireTime();
        return super.update(sql, parameters);
    }

    private void requireTime() {
        if (deadline.isOver()) {
            throw failed(new SQLException("the transaction took too long", TOO_SLOW));
        }
    }

    @Override
    Rejected failed(SQLException cause) {
        if (failure == null) {
            failure = cause;
        }
        return super.failed(cause);
    }

    /// PostgreSQL keeps no zero character in a text; what no text needs stands for it. (Documents have none.)
    @Override
    String kept(String text) {
        return text.replace("\0", ZERO);
    }
}
