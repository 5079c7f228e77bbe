package io.squall.store;

import io.squall.model.Rejected;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One connection to the database, with the statements that it has prepared. Used by one thread at a time.
class Connection implements AutoCloseable {

    private final java.sql.Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private boolean failed;

    Connection(java.sql.Connection connection) {
        this.connection = connection;
    }

    /// Reads one value of each row.
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... parameters) {
        try {
            var statement = prepare(sql, parameters);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException failure) {
            discard(sql);
            throw failed(failure);
        }
    }

    /// Changes something, or says so in SQL.
    ///
    /// @return how many rows it was
    int update(String sql, @Nullable Object... parameters) {
        try {
            return prepare(sql, parameters).executeUpdate();
        } catch (SQLException failure) {
            discard(sql);
            throw failed(failure);
        }
    }

    /// A statement that failed may be of no more use: SQLite's driver does not get over a full disk otherwise.
    private void discard(String sql) {
        try (var _ = statements.remove(sql)) {
            return;
        } catch (SQLException useless) {
            // it is no longer used either way
        }
    }

    /// Ends a transaction in vain. One that failed badly enough has ended itself already.
    void rollBack() {
        try {
            update("rollback");
        } catch (Rejected alreadyRolledBack) {
            return;
        }
    }

    /// Begins a transaction in which nothing has failed.
    void begin(String how) {
        failed = false;
        update(how);
    }

    /// Whether anything has failed in the transaction.
    boolean hasFailed() {
        return failed;
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (var i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case String text -> statement.setString(i + 1, kept(text));
                case Long number -> statement.setLong(i + 1, number);
                case null -> statement.setNull(i + 1, Types.NULL);
                default -> throw new IllegalArgumentException("neither text nor number: " + parameters[i]);
            }
        }
        return statement;
    }

    /// What a failure is to whoever asked.
    Rejected failed(SQLException failure) {
        failed = true;
        return SqliteStore.failed(failure);
    }

    /// A text as the database keeps it.
    String kept(String text) {
        return text;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }
}
