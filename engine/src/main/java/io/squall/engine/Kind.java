package io.squall.engine;

import io.squall.model.Noun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One kind of noun that a world keeps, with the columns it is looked up by.
public record Kind<N extends Noun>(String name, Class<N> type, List<Column<N>> columns) {

    public Kind {
        columns = List.copyOf(columns);
    }

    /// The column of that name.
    ///
    /// @throws IllegalArgumentException if nouns of this kind are not looked up by it
    public Column<N> column(String name) {
        for (var column : columns) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        throw new IllegalArgumentException("%s has no column %s".formatted(this.name, name));
    }

    /// When a noun is due, in microseconds; beyond all time, if it never is.
    public long due(N noun) {
        for (var column : columns) {
            if (column.name().equals(Kinds.DUE) && column.value().apply(noun) instanceof Long micros) {
                return micros;
            }
        }
        return Long.MAX_VALUE;
    }

    /// By its name, which no other has: every look-up in a store needs this.
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Kind<?> kind && name.equals(kind.name);
    }
}
