package io.squall.dialect;

import io.squall.engine.Command;
import io.squall.errors.DocumentedError;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// One operation of a provider's API: its errors, and the way between its wire form and a command.
///
/// @param <E> the provider's errors
/// @param <Q> a request as the dialect's operations read it
/// @param <R> what the command results in
public interface Operation<E extends DocumentedError, Q, R> {

    /// The provider's name for it.
    String name();

    /// The errors that it may end in beside those that any operation may.
    Set<E> errors();

    Command<R> decode(Q request);

    /// The members of the answer.
    ObjectNode encode(R result);

    /// The error that a result amounts to although something was done, as when half a batch failed.
    default Optional<Fault<E>> fault(R result) {
        return Optional.empty();
    }
}
