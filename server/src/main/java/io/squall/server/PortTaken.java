package io.squall.server;

import java.io.IOException;
import java.io.Serial;

/// A port cannot be listened on.
public final class PortTaken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int port;
    private final boolean secure;

    PortTaken(int port, boolean secure, IOException cause) {
        super("port %d: %s".formatted(port, cause), cause);
        this.port = port;
        this.secure = secure;
    }

    public int port() {
        return port;
    }

    /// Whether it is the one for HTTPS.
    public boolean secure() {
        return secure;
    }
}
