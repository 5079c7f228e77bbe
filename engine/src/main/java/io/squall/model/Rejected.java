package io.squall.model;

import java.io.Serial;

/// Carries a rejection out of a command. An expected refusal, so it has no stack trace.
public final class Rejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Rejection reason;

    Rejected(Rejection reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public Rejection reason() {
        return reason;
    }
}
