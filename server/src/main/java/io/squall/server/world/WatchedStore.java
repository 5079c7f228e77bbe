package io.squall.server.world;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Store;
import io.squall.engine.Table;
import io.squall.model.Id;
import io.squall.model.Noun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// A store that tells when the credentials of its world may have changed.
///
/// @param changed is run after the change is durable, and before whoever asked for it hears of it
record WatchedStore(Store store, Runnable changed) implements Store {

    private static final Set<Kind<?>> WATCHED = Set.of(Kinds.APPKEYS, Kinds.ACCESS_KEYS);

    @Override
    public <R> R read(Function<Tables, R> work) {
        return store.read(work);
    }

    @Override
    public <R> R write(Function<Tables, R> work) {
        return watched(work, store::write);
    }

    @Override
    public <R> R note(Function<Tables, R> work) {
        return watched(work, store::note);
    }

    private <R> R watched(Function<Tables, R> work, Function<Function<Tables, R>, R> how) {
        var touched = new AtomicBoolean();
        var result = how.apply(tables -> work.apply(new WatchedTables(tables, touched)));
        if (touched.get()) {
            changed.run();
        }
        return result;
    }

    @Override
    public void close() {
        store.close();
    }

    private record WatchedTables(Tables tables, AtomicBoolean touched) implements Tables {
        @Override
        public <N extends Noun> Table<N> table(Kind<N> kind) {
            var table = tables.table(kind);
            return WATCHED.contains(kind) ? new WatchedTable<>(table, touched) : table;
        }
    }

    /// Of a key that is there already, such as one whose last nonce is noted, nothing changes that matters.
    private record WatchedTable<N extends Noun>(Table<N> table, AtomicBoolean touched) implements Table<N> {
        @Override
        public Optional<N> find(Id id) {
            return table.find(id);
        }

        @Override
        public List<N> list() {
            return table.list();
        }

        @Override
        public List<N> list(Column<N> column, Object value) {
            return table.list(column, value);
        }

        @Override
        public List<N> due(Instant now) {
            return table.due(now);
        }

        @Override
        public List<N> surplus(Column<N> column, Object value, int kept) {
            return table.surplus(column, value, kept);
        }

        @Override
        public long count(Column<N> column, Object value) {
            return table.count(column, value);
        }

        @Override
        public long sum(Column<N> amount, Column<N> column, Object value) {
            return table.sum(amount, column, value);
        }

        @Override
        public N put(N noun) {
            if (!touched.get() && table.find(noun.id()).isEmpty()) {
                touched.set(true);
            }
            return table.put(noun);
        }

        @Override
        public void remove(Id id) {
            touched.set(true);
            table.remove(id);
        }

        @Override
        public void clear() {
            touched.set(true);
            table.clear();
        }
    }
}
