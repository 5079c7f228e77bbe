package io.squall.dialect;

import io.squall.errors.DocumentedError;

/// A documented error with what is to be said about this occurrence.
public record Fault<E extends DocumentedError>(E error, String detail) {

    public Faulted raise() {
        return new Faulted(this);
    }
}
