package io.squall.engine;

import io.squall.model.Noun;
import java.util.function.Function;

/// Where a world is kept. What `write` has returned is durable.
///
/// A store that cannot do its work raises [io.squall.model.Rejection.DatabaseFailed].
public interface Store extends AutoCloseable {

    /// Runs `work` on an unchanging view of the world. It may be run again, if the world moves on too soon.
    <R> R read(Function<Tables, R> work);

    /// Runs `work` as if alone, and keeps all that it changed; nothing, if it throws. It may be run again, from the
    /// beginning: where others got in its way, or where others that were to be kept with it cannot be.
    <R> R write(Function<Tables, R> work);

    /// The same, for what matters for minutes only: what it has changed outlives this process, but need not outlive the
    /// machine's power.
    default <R> R note(Function<Tables, R> work) {
        return write(work);
    }

    @Override
    void close();

    /// What a transaction sees.
    interface Tables {
        <N extends Noun> Table<N> table(Kind<N> kind);
    }
}
