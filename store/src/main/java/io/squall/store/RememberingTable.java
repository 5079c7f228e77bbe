package io.squall.store;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Table;
import io.squall.model.Id;
import io.squall.model.Noun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table to be read, of which the database is asked only what is not remembered.
final class RememberingTable<N extends Noun> implements Table<N> {

    /// Longer lists are not worth their room.
    static final int LONGEST = 5_000;

    private final Kind<N> kind;
    private final Source source;

    RememberingTable(Kind<N> kind, Source source) {
        this.kind = kind;
        this.source = source;
    }

    @Override
    @SuppressWarnings("unchecked") // what was learned of a question is its answer
    public Optional<N> find(Id id) {
        var question = Question.noun(kind, id);
        var known = (Optional<N>) source.remembered(question);
        if (known != null) {
            return known;
        }
        var found = ask(table -> table.find(id));
        source.learn(question, found);
        return found;
    }

    @Override
    public List<N> list() {
        var question = Question.all(kind);
        var known = rememberedList(question);
        return known != null ? known : learned(question, ask(SqlTable::list));
    }

    @Override
    public List<N> list(Column<N> column, Object value) {
        var question = Question.having(kind, column, value);
        var known = rememberedList(question);
        return known != null ? known : learned(question, ask(table -> table.list(column, value)));
    }

    @SuppressWarnings("unchecked") // what was learned of a question is its answer
    private @Nullable List<N> rememberedList(Question question) {
        return (List<N>) source.remembered(question);
    }

    private List<N> learned(Question question, List<N> found) {
        var fixed = List.copyOf(found);
        if (fixed.size() <= LONGEST) {
            source.learn(question, fixed);
            fixed.forEach(noun -> source.learn(Question.noun(kind, noun.id()), Optional.of(noun)));
        }
        return fixed;
    }

    @Override
    public List<N> due(Instant now) {
        var question = Question.earliestDue(kind);
        if (source.remembered(question) instanceof Long earliest && earliest > Kinds.micros(now)) {
            return List.of();
        }
        var due = ask(table -> table.due(now));
        if (due.isEmpty()) {
            source.learn(question, ask(SqlTable::earliestDue));
        }
        return due;
    }

    @Override
    public List<N> surplus(Column<N> column, Object value, int kept) {
        return ask(table -> table.surplus(column, value, kept));
    }

    @Override
    public long count(Column<N> column, Object value) {
        var known = rememberedList(Question.having(kind, column, value));
        return known != null ? known.size() : ask(table -> table.count(column, value));
    }

    @Override
    public long sum(Column<N> amount, Column<N> column, Object value) {
        var known = rememberedList(Question.having(kind, column, value));
        return known != null
                ? known.stream()
                        .mapToLong(noun -> amount.value().apply(noun) instanceof Long one ? one : 0)
                        .sum()
                : ask(table -> table.sum(amount, column, value));
    }

    private <T> T ask(Function<SqlTable<N>, T> question) {
        return source.ask(connection -> question.apply(new SqlTable<>(connection, kind)));
    }

    @Override
    public N put(N noun) {
        throw unchangeable();
    }

    @Override
    public void remove(Id id) {
        throw unchangeable();
    }

    @Override
    public void clear() {
        throw unchangeable();
    }

    private static IllegalStateException unchangeable() {
        return new IllegalStateException("who only reads changes nothing");
    }
}
