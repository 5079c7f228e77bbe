package io.squall.store;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The SQL about one kind of noun, written once.
final class Statements {

    private static final Map<String, Statements> OF_KINDS = new ConcurrentHashMap<>();

    final String find;
    final String list;
    final String due;
    final String earliestDue;
    final String insert;
    final String update;
    final String upsert;
    final String remove;
    final String clear;
    private final String table;
    private final Map<String, String> lists = new ConcurrentHashMap<>();
    private final Map<String, String> surpluses = new ConcurrentHashMap<>();
    private final Map<String, String> numbers = new ConcurrentHashMap<>();

    private Statements(Kind<?> kind) {
        table = kind.name();
        var names = Stream.concat(kind.columns().stream().map(Column::name), Stream.of("body"))
                .toList();
        find = "select body from %s where id = ?".formatted(table);
        list = "select body from %s order by seq".formatted(table);
        due = "select body from %s where %s <= ? order by %2$s, seq".formatted(table, Kinds.DUE);
        // without the condition, an index of those that are due at all would not be used
        earliestDue = "select coalesce(min(%s), %d) from %s where %1$s is not null"
                .formatted(Kinds.DUE, Long.MAX_VALUE, table);
        var row = "insert into %s (id, %s) values (?%s) on conflict (id) do "
                .formatted(table, String.join(", ", names), ", ?".repeat(names.size()));
        insert = row + "nothing";
        upsert = row + "update set "
                + names.stream().map("%1$s = excluded.%1$s"::formatted).collect(Collectors.joining(", "));
        update = "update %s set %s where id = ?"
                .formatted(table, names.stream().map("%s = ?"::formatted).collect(Collectors.joining(", ")));
        remove = "delete from %s where id = ?".formatted(table);
        clear = "delete from " + table;
    }

    static Statements of(Kind<?> kind) {
        var known = OF_KINDS.get(kind.name());
        return known == null ? OF_KINDS.computeIfAbsent(kind.name(), name -> new Statements(kind)) : known;
    }

    String list(Column<?> column) {
        return lists.computeIfAbsent(
                column.name(), name -> "select body from %s where %s = ? order by seq".formatted(table, name));
    }

    /// All but the youngest; takes the value twice, and how many are kept.
    String surplus(Column<?> column) {
        return surpluses.computeIfAbsent(column.name(), name -> {
            var last = "select seq from %s where %s = ? order by seq desc limit 1 offset ?".formatted(table, name);
            return "select body from %s where %s = ? and seq <= (%s) order by seq".formatted(table, name, last);
        });
    }

    String count(Column<?> column) {
        return number("count(*)", column);
    }

    String sum(Column<?> amount, Column<?> column) {
        return number("coalesce(sum(%s), 0)".formatted(amount.name()), column);
    }

    private String number(String expression, Column<?> column) {
        return numbers.computeIfAbsent(
                expression + column.name(),
                key -> "select %s from %s where %s = ?".formatted(expression, table, column.name()));
    }
}
