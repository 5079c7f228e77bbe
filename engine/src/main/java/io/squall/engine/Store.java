package io.squall.engine;

import io.squall.model.Noun;
import java.util.function.Function;

/// Where a world is kept. What `write` has returned is durable.
///
/// A store that cannot do its work raises [io.squall.model.Rejection.DatabaseFailed].
public interface Store extends AutoCloseable {

    /// Runs `work` on an unchanging view of the world.
    <R> R read(Function<Tables, R> work);

    /// Runs `work` as if alone, and keeps all that it changed; nothing, if it throws. Where others got in its way it is
    /// run again, from the beginning.
    <R> R write(Function<Tables, R> work);

    @Override
    void close();

    /// What a transaction sees.
    interface Tables {
        <N extends Noun> Table<N> table(Kind<N> kind);
    }
}
