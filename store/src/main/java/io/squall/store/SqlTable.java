package io.squall.store;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Table;
import io.squall.model.Id;
import io.squall.model.Noun;
import io.squall.model.Rejection.DatabaseFailed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A table of documents: an identifier, the columns of its kind, and the noun itself as JSON.
final class SqlTable<N extends Noun> implements Table<N> {

    private final Connection connection;
    private final Kind<N> kind;

    SqlTable(Connection connection, Kind<N> kind) {
        this.connection = connection;
        this.kind = kind;
    }

    @Override
    public Optional<N> find(Id id) {
        return select("where id = ?", id.value()).stream().findFirst();
    }

    @Override
    public List<N> list() {
        return select("order by seq");
    }

    @Override
    public List<N> list(Column<N> column, Object value) {
        return select("where %s = ? order by seq".formatted(column.name()), value);
    }

    @Override
    public List<N> due(Instant now) {
        return select("where %s <= ? order by %1$s, seq".formatted(Kinds.DUE), Kinds.micros(now));
    }

    @Override
    public List<N> surplus(Column<N> column, Object value, int kept) {
        var lastSurplus = "select seq from %s where %s = ? order by seq desc limit 1 offset ?"
                .formatted(kind.name(), column.name());
        return select(
                "where %s = ? and seq <= (%s) order by seq".formatted(column.name(), lastSurplus), value, value, (long)
                        kept);
    }

    @Override
    public long count(Column<N> column, Object value) {
        return number("count(*)", column, value);
    }

    @Override
    public long sum(Column<N> amount, Column<N> column, Object value) {
        return number("coalesce(sum(%s), 0)".formatted(amount.name()), column, value);
    }

    private long number(String expression, Column<N> column, Object value) {
        var sql = "select %s from %s where %s = ?".formatted(expression, kind.name(), column.name());
        return connection.query(sql, row -> row.getLong(1), value).getFirst();
    }

    private List<N> select(String rest, Object... parameters) {
        var sql = "select body from %s %s".formatted(kind.name(), rest);
        return connection.query(sql, row -> read(row.getString(1)), parameters);
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
        var values = new ArrayList<@Nullable Object>();
        values.add(noun.id().value());
        kind.columns().forEach(column -> values.add(column.value().apply(noun)));
        values.add(Documents.write(noun));
        connection.update(upsert(), values.toArray());
        return noun;
    }

    private String upsert() {
        var names = new ArrayList<>(kind.columns().stream().map(Column::name).toList());
        names.add("body");
        return "insert into %s (id, %s) values (?%s) on conflict (id) do update set %s"
                .formatted(
                        kind.name(),
                        String.join(", ", names),
                        ", ?".repeat(names.size()),
                        names.stream().map("%1$s = excluded.%1$s"::formatted).collect(Collectors.joining(", ")));
    }

    @Override
    public void remove(Id id) {
        connection.update("delete from %s where id = ?".formatted(kind.name()), id.value());
    }

    @Override
    public void clear() {
        connection.update("delete from " + kind.name());
    }
}
