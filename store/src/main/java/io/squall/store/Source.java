package io.squall.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where a transaction has its answers from: what is remembered, and the database.
interface Source {

    /// What is remembered and still true for this transaction; null, if nothing is.
    @Nullable Object remembered(Question question);

    /// Remembers what the database answered.
    void learn(Question question, Object answer);

    /// Asks the database.
    <T> T ask(Function<Connection, T> question);
}
