package io.squall.store;

import io.squall.engine.Column;
import io.squall.engine.Kind;
import io.squall.model.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What can be asked of a table and remembered: the noun with an identifier, those with a value in a column, all, and
/// the earliest moment at which one is due.
final class Question {

    private static final String ID = "id";
    private static final String ALL = "*";
    private static final String EARLIEST = "earliest due";

    private final Kind<?> kind;
    private final String column;
    private final @Nullable Object value;
    private final int hash;

    private Question(Kind<?> kind, String column, @Nullable Object value) {
        this.kind = kind;
        this.column = column;
        this.value = value;
        this.hash = 31 * (31 * kind.name().hashCode() + column.hashCode()) + Objects.hashCode(value);
    }

    static Question noun(Kind<?> kind, Id id) {
        return new Question(kind, ID, id.value());
    }

    static Question having(Kind<?> kind, Column<?> column, Object value) {
        return new Question(kind, column.name(), value);
    }

    static Question all(Kind<?> kind) {
        return new Question(kind, ALL, null);
    }

    static Question earliestDue(Kind<?> kind) {
        return new Question(kind, EARLIEST, null);
    }

    boolean isEarliestDue() {
        return column.equals(EARLIEST);
    }

    Kind<?> kind() {
        return kind;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Question question
                && kind.equals(question.kind)
                && column.equals(question.column)
                && Objects.equals(value, question.value);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "%s where %s = %s".formatted(kind.name(), column, value);
    }
}
