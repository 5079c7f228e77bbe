package io.squall.store;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Store.Tables;
import io.squall.engine.Table;
import io.squall.model.Id;
import io.squall.model.Noun;
import io.squall.store.Resident.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The world as the works of a transaction that writes see it: with all that they have changed, which gets to the
/// database when a work ends, or looks for more than single nouns of a kind.
///
/// There may be several works, one after the other. What one of them changed is undone if it fails.
final class WriteTables implements Tables, Source {

    private static final String SAVEPOINT = "savepoint work";

    private final Connection connection;
    private final Resident resident;
    private final Version version;
    private final Touched touched = new Touched();
    private final Map<Question, Noun> written = new HashMap<>();
    private final Map<Question, List<?>> lists = new HashMap<>();
    private final Set<Question> unsure = new HashSet<>();
    private final Changes kept = new Changes();
    private final Changes own = new Changes();
    private boolean saved;

    /// Begins to write, in a transaction that has begun.
    ///
    /// @param version what the world is before it
    WriteTables(Connection connection, Resident resident, Version version) {
        this.connection = connection;
        this.resident = resident;
        this.version = version;
    }

    @Override
    public <N extends Noun> Table<N> table(Kind<N> kind) {
        return new WriteTable<>(kind);
    }

    @Override
    public @Nullable Object remembered(Question question) {
        var list = lists.get(question);
        if (list != null) {
            return list;
        }
        var known = touched.has(question) ? null : resident.get(question, version);
        return known instanceof Long earliest
                ? (Object) Math.min(earliest, touched.earliestDue(question.kind()))
                : known;
    }

    /// That something is not there is not worth being remembered: most likely it is about to be put there.
    @Override
    public void learn(Question question, Object answer) {
        if (touched.has(question) && answer instanceof List<?> list) {
            keepList(question, list);
        } else if (!touched.spoils(question) && !answer.equals(Optional.empty())) {
            resident.learn(question, answer, version);
        }
    }

    @Override
    public <T> T ask(Function<Connection, T> question) {
        return question.apply(connection);
    }

    /// A work has ended well.
    void keep() {
        if (saved) {
            own.writeAll(this);
            connection.update("release work");
            saved = false;
        } else {
            kept.takeAll(own);
        }
        own.clear();
        unsure.clear();
    }

    /// A work has failed.
    void undo() {
        own.clear();
        if (saved) {
            connection.update("rollback to work");
            connection.update("release work");
            saved = false;
            unsure.forEach(written::remove);
            unsure.forEach(lists::remove);
        }
        unsure.clear();
    }

    /// Writes what has been kept.
    void finish() {
        kept.writeAll(this);
        kept.clear();
    }

    boolean hasChangedNothing() {
        return touched.isNothing();
    }

    Touched touched() {
        return touched;
    }

    /// The nouns that were put and are still there.
    Map<Question, Noun> written() {
        return written;
    }

    /// Lists that were changed and are known all the same.
    Map<Question, List<?>> lists() {
        return lists;
    }

    /// Brings everything to the database, so that it can be asked.
    private void flush() {
        if (!saved) {
            finish();
            connection.update(SAVEPOINT);
            saved = true;
        }
        own.writeAll(this);
        own.clear();
    }

    /// Removes a noun from the database, if it is there.
    <N extends Noun> void remove(Kind<N> kind, Id id) {
        var table = new SqlTable<>(connection, kind);
        before(kind, id).or(() -> table.find(id)).ifPresent(noun -> {
            table.remove(id);
            Touched.questions(kind, noun).forEach(question -> relist(question, noun, Optional.empty(), false));
            touched.add(kind, noun);
            written.remove(Question.noun(kind, id));
        });
    }

    /// Puts a noun into the database.
    <N extends Noun> void put(Kind<N> kind, N noun) {
        var table = new SqlTable<>(connection, kind);
        var before = before(kind, noun.id());
        if (before.isEmpty() && table.insert(noun)) {
            Touched.questions(kind, noun).forEach(question -> relist(question, noun, Optional.of(noun), true));
        } else {
            var old = before.or(() -> table.find(noun.id())).orElseThrow();
            table.update(noun);
            var mine = Touched.questions(kind, noun);
            mine.forEach(question -> relist(question, old, Optional.of(noun), false));
            Touched.questions(kind, old).stream()
                    .filter(question -> !mine.contains(question))
                    .forEach(question -> relist(question, old, Optional.empty(), false));
            touched.add(kind, old);
        }
        touched.add(kind, noun);
        touched.due(kind, noun);
        written.put(Question.noun(kind, noun.id()), noun);
        if (saved) {
            unsure.add(Question.noun(kind, noun.id()));
        }
    }

    /// Brings a list that is known up to date, so that it need not be read again. Where in it a noun belongs that comes
    /// from another list only the database knows.
    private void relist(Question question, Noun old, Optional<? extends Noun> now, boolean isNew) {
        if (!(remembered(question) instanceof List<?> known)) {
            return;
        }
        var changed = new ArrayList<Object>(known);
        var place = isNew ? -1 : placeOf(old, known);
        if (place >= 0) {
            now.ifPresentOrElse(noun -> changed.set(place, noun), () -> changed.remove(place));
        } else if (now.isPresent() && isNew && known.size() < RememberingTable.LONGEST) {
            changed.add(now.get());
        } else if (now.isPresent()) {
            lists.remove(question);
            return;
        }
        keepList(question, changed);
    }

    private static int placeOf(Noun noun, List<?> list) {
        for (var i = list.size() - 1; i >= 0; i--) {
            if (list.get(i) instanceof Noun other && other.id().equals(noun.id())) {
                return i;
            }
        }
        return -1;
    }

    private void keepList(Question question, List<?> list) {
        lists.put(question, List.copyOf(list));
        if (saved) {
            unsure.add(question);
        }
    }

    /// What is in the database now, as far as that is known.
    private <N extends Noun> Optional<N> before(Kind<N> kind, Id id) {
        var question = Question.noun(kind, id);
        var mine = written.get(question);
        var known = mine != null ? Optional.of(mine) : remembered(question);
        return known instanceof Optional<?> noun ? noun.map(kind.type()::cast) : Optional.empty();
    }

    /// One kind of noun.
    private final class WriteTable<N extends Noun> implements Table<N> {

        private final Kind<N> kind;
        private final RememberingTable<N> stored;

        WriteTable(Kind<N> kind) {
            this.kind = kind;
            this.stored = new RememberingTable<>(kind, WriteTables.this);
        }

        @Override
        public Optional<N> find(Id id) {
            var change = own.find(kind, id).or(() -> kept.find(kind, id));
            return change.isPresent() ? change.get().noun() : stored.find(id);
        }

        /// The table after all that was changed in it.
        private RememberingTable<N> written() {
            if (own.has(kind) || kept.has(kind)) {
                flush();
            }
            return stored;
        }

        @Override
        public List<N> list() {
            return written().list();
        }

        @Override
        public List<N> list(Column<N> column, Object value) {
            return written().list(column, value);
        }

        @Override
        public List<N> due(Instant now) {
            var micros = Kinds.micros(now);
            if (!(remembered(Question.earliestDue(kind)) instanceof Long earliest) || earliest <= micros) {
                return written().due(now);
            }
            var due = Stream.concat(
                            kept.due(kind, micros)
                                    .filter(noun -> own.find(kind, noun.id()).isEmpty()),
                            own.due(kind, micros))
                    .sorted(Comparator.comparingLong(kind::due))
                    .toList();
            return areDueAtOnce(due) ? written().due(now) : due;
        }

        /// Which of those comes first that are due at the same moment is told by their places in the database.
        private boolean areDueAtOnce(List<N> due) {
            return due.stream().mapToLong(kind::due).distinct().count() < due.size();
        }

        @Override
        public List<N> surplus(Column<N> column, Object value, int kept) {
            return written().surplus(column, value, kept);
        }

        @Override
        public long count(Column<N> column, Object value) {
            return written().count(column, value);
        }

        @Override
        public long sum(Column<N> amount, Column<N> column, Object value) {
            return written().sum(amount, column, value);
        }

        @Override
        public N put(N noun) {
            if (own.find(kind, noun.id())
                    .flatMap(Change::noun)
                    .filter(other -> !isFoundAlike(noun, other))
                    .isPresent()) {
                flush();
            }
            own.put(kind, noun);
            return noun;
        }

        /// What is written later must not get before another that has its place by then. Nobody is alone in a moment.
        private boolean isFoundAlike(N one, N other) {
            return kind.columns().stream()
                    .filter(column -> !column.name().equals(Kinds.DUE))
                    .map(Column::value)
                    .allMatch(value -> Objects.equals(value.apply(one), value.apply(other)));
        }

        @Override
        public void remove(Id id) {
            own.remove(kind, id);
        }

        @Override
        public void clear() {
            flush();
            touched.everything();
            lists.clear();
            written.clear();
            new SqlTable<>(connection, kind).clear();
        }
    }
}
