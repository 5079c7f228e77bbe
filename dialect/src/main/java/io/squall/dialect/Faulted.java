package io.squall.dialect;

import io.squall.model.Rejection;
import java.io.Serial;
import java.util.Optional;

/// Carries a fault of the request itself out of the decoding. An expected refusal, so it has no stack trace.
public final class Faulted extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Fault<?> fault;
    private final transient Optional<Rejection> reason;

    Faulted(Fault<?> fault, Optional<Rejection> reason) {
        super(fault.toString(), null, false, false);
        this.fault = fault;
        this.reason = reason;
    }

    /// The fact of the world behind it, if it is one.
    Optional<Rejection> reason() {
        return reason;
    }

    public Fault<?> fault() {
        return fault;
    }
}
