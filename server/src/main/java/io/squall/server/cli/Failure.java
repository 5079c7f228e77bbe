package io.squall.server.cli;

import java.io.Serial;

/// Why a command could not do its work, in words for its user.
final class Failure extends RuntimeException {

    /// The port is taken.
    static final int PORT_BUSY = 3;

    /// The world's file or description is faulty or in use.
    static final int WORLD_UNUSABLE = 4;

    /// There is no such thing.
    static final int NOT_FOUND = 5;

    /// The cloud that runs did not do it.
    static final int REFUSED = 6;

    @Serial
    private static final long serialVersionUID = 1;

    private final int exitCode;

    Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
