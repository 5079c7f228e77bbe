package io.squall.dialect;

import java.io.Serial;

/// Carries a fault of the request itself out of the decoding. An expected refusal, so it has no stack trace.
public final class Faulted extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Fault<?> fault;

    Faulted(Fault<?> fault) {
        super(fault.toString(), null, false, false);
        this.fault = fault;
    }

    public Fault<?> fault() {
        return fault;
    }
}
