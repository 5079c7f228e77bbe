package io.squall.engine;

import io.squall.model.Id;
import io.squall.model.Noun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All nouns of one kind in a world, as one transaction sees them. Lists are in the order of creation.
public interface Table<N extends Noun> {

    Optional<N> find(Id id);

    List<N> list();

    /// Those with `value` in `column`.
    List<N> list(Column<N> column, Object value);

    /// Those that change by themselves at or before `now`, the earliest first. Only for kinds with a column "due".
    List<N> due(Instant now);

    /// Those with `value` in `column` but the youngest `kept` of them.
    List<N> surplus(Column<N> column, Object value, int kept);

    /// How many have `value` in `column`.
    long count(Column<N> column, Object value);

    /// The sum of `amount` over those with `value` in `column`.
    long sum(Column<N> amount, Column<N> column, Object value);

    /// Adds `noun`, or puts it in the place of the one with its identifier.
    N put(N noun);

    void remove(Id id);

    void clear();
}
