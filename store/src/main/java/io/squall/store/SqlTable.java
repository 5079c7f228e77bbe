package io.squall.store;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Table;
import io.squall.model.Id;
import io.squall.model.Noun;
import io.squall.model.Rejection.DatabaseFailed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A table of documents: an identifier, the columns of its kind, and the noun itself as JSON.
class SqlTable<N extends Noun> implements Table<N> {

    private final Connection connection;
    private final Kind<N> kind;
    private final Statements sql;

    SqlTable(Connection connection, Kind<N> kind) {
        this.connection = connection;
        this.kind = kind;
        this.sql = Statements.of(kind);
    }

    @Override
    public Optional<N> find(Id id) {
        return select(sql.find, id.value()).stream().findFirst();
    }

    @Override
    public List<N> list() {
        return select(sql.list);
    }

    @Override
    public List<N> list(Column<N> column, Object value) {
        return select(sql.list(column), value);
    }

    @Override
    public List<N> due(Instant now) {
        return select(sql.due, Kinds.micros(now));
    }

    /// The earliest moment at which one is due, in microseconds; beyond all time, if none ever is.
    long earliestDue() {
        return number(sql.earliestDue);
    }

    @Override
    public List<N> surplus(Column<N> column, Object value, int kept) {
        return select(sql.surplus(column), value, value, (long) kept);
    }

    @Override
    public long count(Column<N> column, Object value) {
        return number(sql.count(column), value);
    }

    @Override
    public long sum(Column<N> amount, Column<N> column, Object value) {
        return number(sql.sum(amount, column), value);
    }

    private long number(String query, Object... parameters) {
        return connection.query(query, row -> row.getLong(1), parameters).getFirst();
    }

    private List<N> select(String query, Object... parameters) {
        return connection.query(query, row -> read(row.getString(1)), parameters);
    }

    private N read(String document) {
        try {
            return Documents.read(document, kind.type());
        } catch (JacksonException damaged) {
            throw new DatabaseFailed("%s: %s".formatted(kind.name(), damaged.getOriginalMessage())).raise();
        }
    }

    @Override
    public N put(N noun) {
        connection.update(sql.upsert, row(noun, 1, 0));
        return noun;
    }

    /// Adds `noun`, unless there is one with its identifier.
    ///
    /// @return whether it was added
    boolean insert(N noun) {
        return connection.update(sql.insert, row(noun, 1, 0)) == 1;
    }

    /// Puts `noun` in the place of the one with its identifier.
    void update(N noun) {
        connection.update(sql.update, row(noun, 0, 1));
    }

    /// The values of a row, with room for the identifier before or behind them.
    private @Nullable Object[] row(N noun, int before, int behind) {
        var columns = kind.columns();
        var values = new @Nullable Object[before + columns.size() + 1 + behind];
        for (var i = 0; i < columns.size(); i++) {
            values[before + i] = columns.get(i).value().apply(noun);
        }
        values[before + columns.size()] = Documents.write(noun);
        values[before > 0 ? 0 : values.length - 1] = noun.id().value();
        return values;
    }

    @Override
    public void remove(Id id) {
        connection.update(sql.remove, id.value());
    }

    @Override
    public void clear() {
        connection.update(sql.clear);
    }
}
