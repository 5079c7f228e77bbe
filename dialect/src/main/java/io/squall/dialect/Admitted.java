package io.squall.dialect;

import io.squall.engine.Caller;
import io.squall.errors.DocumentedError;

/// A request that got past the door: who asks, for which operation.
public record Admitted<E extends DocumentedError, Q, R>(Caller caller, Operation<E, Q, R> operation, Q request) {}
