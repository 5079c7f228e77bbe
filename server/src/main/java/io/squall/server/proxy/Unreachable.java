package io.squall.server.proxy;

import java.io.IOException;
import java.io.Serial;

/// Nobody answers where a request should go.
final class Unreachable extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    Unreachable(IOException cause) {
        super(cause);
    }

    String problem() {
        var cause = getCause();
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }
}
