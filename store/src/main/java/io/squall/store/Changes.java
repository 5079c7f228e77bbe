package io.squall.store;

import io.squall.engine.Kind;
import io.squall.model.Id;
import io.squall.model.Noun;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Changes that have not been written yet, of each kind in the order in which nouns are made.
final class Changes {

    private final Map<Kind<?>, OfKind<?>> kinds = new HashMap<>();

    /// The changes of one kind.
    private static final class OfKind<N extends Noun> {

        private final Kind<N> kind;
        private final Map<String, Change<N>> changes = new LinkedHashMap<>();
        private long earliestDue = Long.MAX_VALUE;

        OfKind(Kind<N> kind) {
            this.kind = kind;
        }

        /// A noun that is made anew comes last.
        void add(Change<N> change) {
            var id = change.id().value();
            var earlier = changes.get(id);
            if (change.removed() || (earlier != null && earlier.noun().isEmpty())) {
                changes.remove(id);
            }
            changes.put(id, earlier == null ? change : change.after(earlier));
            change.noun().ifPresent(noun -> earliestDue = Math.min(earliestDue, kind.due(noun)));
        }

        void addTo(Changes others) {
            changes.values().forEach(change -> others.add(kind, change));
        }

        /// What is removed makes room first.
        void write(WriteTables tables) {
            changes.values().stream().filter(Change::removed).forEach(change -> tables.remove(kind, change.id()));
            changes.values().forEach(change -> change.noun().ifPresent(noun -> tables.put(kind, noun)));
        }
    }

    @SuppressWarnings("unchecked") // each kind has its own
    private <N extends Noun> Optional<OfKind<N>> of(Kind<N> kind) {
        return Optional.ofNullable((OfKind<N>) kinds.get(kind));
    }

    <N extends Noun> Optional<Change<N>> find(Kind<N> kind, Id id) {
        return of(kind).map(changed -> changed.changes.get(id.value()));
    }

    boolean has(Kind<?> kind) {
        return kinds.containsKey(kind);
    }

    /// Those that were put and are due by a moment, in the order in which they were put.
    <N extends Noun> Stream<N> due(Kind<N> kind, long micros) {
        return of(kind).stream()
                .filter(changed -> changed.earliestDue <= micros)
                .flatMap(changed -> changed.changes.values().stream())
                .flatMap(change -> change.noun().stream())
                .filter(noun -> kind.due(noun) <= micros);
    }

    <N extends Noun> void put(Kind<N> kind, N noun) {
        add(kind, new Change<>(noun.id(), false, Optional.of(noun)));
    }

    <N extends Noun> void remove(Kind<N> kind, Id id) {
        add(kind, new Change<>(id, true, Optional.empty()));
    }

    private <N extends Noun> void add(Kind<N> kind, Change<N> change) {
        var changed = of(kind).orElseGet(() -> {
            var first = new OfKind<>(kind);
            kinds.put(kind, first);
            return first;
        });
        changed.add(change);
    }

    void takeAll(Changes others) {
        others.kinds.values().forEach(changed -> changed.addTo(this));
    }

    void writeAll(WriteTables tables) {
        kinds.values().forEach(changed -> changed.write(tables));
    }

    void clear() {
        kinds.clear();
    }
}
