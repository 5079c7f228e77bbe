package io.squall.server;

import java.io.IOException;
import java.io.Serial;

/// A port cannot be listened on.
public final class PortTaken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Listener listener;
    private final int port;

    /// What wanted it.
    public enum Listener {
        HTTP,
        HTTPS,
        PROXY
    }

    PortTaken(Listener listener, int port, IOException cause) {
        super("port %d: %s".formatted(port, cause), cause);
        this.listener = listener;
        this.port = port;
    }

    public Listener listener() {
        return listener;
    }

    public int port() {
        return port;
    }
}
