package io.squall.store;

import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Store.Tables;
import io.squall.engine.Table;
import io.squall.model.Noun;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a transaction of PostgreSQL sees. Each look at the database is a way there and back, so whether anything is due
/// is asked of all tables at once: almost always nothing is.
final class PostgresTables implements Tables {

    private static final String DUE = Kinds.CHANGING.stream()
            .map(kind ->
                    "select '%1$s' where exists (select 1 from %1$s where %2$s <= ?)".formatted(kind.name(), Kinds.DUE))
            .collect(Collectors.joining(" union all "));

    private final Connection connection;

    /// Tables in which nothing is due at the moment that was asked about.
    private final Set<String> idle = new HashSet<>();

    private @Nullable Instant moment;

    PostgresTables(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <N extends Noun> Table<N> table(Kind<N> kind) {
        return Kinds.CHANGING.contains(kind) ? new ChangingTable<>(kind) : new SqlTable<>(connection, kind);
    }

    private boolean isIdle(String table, Instant now) {
        if (!now.equals(moment)) {
            var micros = Collections.nCopies(Kinds.CHANGING.size(), Kinds.micros(now))
                    .toArray();
            idle.clear();
            Kinds.CHANGING.forEach(kind -> idle.add(kind.name()));
            connection.query(DUE, row -> row.getString(1), micros).forEach(idle::remove);
            moment = now;
        }
        return idle.contains(table);
    }

    /// A table of what changes by itself.
    private final class ChangingTable<N extends Noun> extends SqlTable<N> {

        private final String name;

        ChangingTable(Kind<N> kind) {
            super(connection, kind);
            this.name = kind.name();
        }

        @Override
        public List<N> due(Instant now) {
            return isIdle(name, now) ? List.of() : super.due(now);
        }

        @Override
        public N put(N noun) {
            idle.remove(name);
            return super.put(noun);
        }
    }
}
