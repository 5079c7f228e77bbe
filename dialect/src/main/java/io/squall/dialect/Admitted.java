package io.squall.dialect;

import io.squall.engine.Caller;
import io.squall.errors.DocumentedError;

/// A request that got past the door: who asks, for which operation.
///
/// @param end what is to be done when it is answered
public record Admitted<E extends DocumentedError, Q, R>(
        Caller caller, Operation<E, Q, R> operation, Q request, Runnable end) {

    public Admitted(Caller caller, Operation<E, Q, R> operation, Q request) {
        this(caller, operation, request, () -> {});
    }
}
