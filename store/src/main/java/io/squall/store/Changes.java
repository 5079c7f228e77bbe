package io.squall.store;

import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.model.Id;
import io.squall.model.Noun;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
            change.noun().ifPresent(this::noteDue);
        }

        private void noteDue(N noun) {
            for (var column : kind.columns()) {
                if (column.name().equals(Kinds.DUE) && column.value().apply(noun) instanceof Long micros) {
                    earliestDue = Math.min(earliestDue, micros);
                }
            }
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

    /// The earliest moment at which something that was put is due, in microseconds; beyond all time, if nothing is.
    long earliestDue(Kind<?> kind) {
        var changed = kinds.get(kind);
        return changed == null ? Long.MAX_VALUE : changed.earliestDue;
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
