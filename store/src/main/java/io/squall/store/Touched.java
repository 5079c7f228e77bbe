package io.squall.store;

import io.squall.engine.Kind;
import io.squall.model.Noun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a transaction that writes makes untrue.
final class Touched {

    private final Set<Question> questions = new HashSet<>();
    private final Map<Kind<?>, Long> dues = new HashMap<>();
    private final Set<Kind<?>> kinds = new HashSet<>();
    private boolean everything;

    /// Notes a noun that was there, or is there now.
    <N extends Noun> void add(Kind<N> kind, N noun) {
        kinds.add(kind);
        questions.add(Question.noun(kind, noun.id()));
        questions.addAll(questions(kind, noun));
    }

    /// The lists that a noun is in.
    static <N extends Noun> Set<Question> questions(Kind<N> kind, N noun) {
        var lists = new HashSet<Question>();
        lists.add(Question.all(kind));
        for (var column : kind.columns()) {
            var value = column.value().apply(noun);
            if (value != null) {
                lists.add(Question.having(kind, column, value));
            }
        }
        return lists;
    }

    /// Notes when a noun will be due.
    <N extends Noun> void due(Kind<N> kind, N noun) {
        var due = kind.due(noun);
        if (due < Long.MAX_VALUE) {
            dues.merge(kind, due, Math::min);
        }
    }

    /// The earliest moment at which something that was written is due, in microseconds; beyond all time, if nothing is.
    long earliestDue(Kind<?> kind) {
        return dues.getOrDefault(kind, Long.MAX_VALUE);
    }

    /// Notes that nothing is as it was.
    void everything() {
        everything = true;
    }

    boolean isEverything() {
        return everything;
    }

    boolean isNothing() {
        return !everything && questions.isEmpty();
    }

    /// Whether the answer to `question` may be another than before.
    boolean has(Question question) {
        return everything || questions.contains(question);
    }

    /// The same; and the earliest moment of a kind is told by what is known of it before and by what is new, but once
    /// something was written it cannot be read for those who come before.
    boolean spoils(Question question) {
        return has(question) || (question.isEarliestDue() && kinds.contains(question.kind()));
    }

    Set<Question> questions() {
        return questions;
    }

    /// The earliest new moments at which something is due.
    Map<Kind<?>, Long> dues() {
        return dues;
    }
}
