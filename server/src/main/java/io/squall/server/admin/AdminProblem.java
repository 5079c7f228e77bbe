package io.squall.server.admin;

import java.io.Serial;

/// A request of the admin API that cannot be carried out.
final class AdminProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String words;

    /// Says what is wrong.
    ///
    /// @param status of HTTP
    AdminProblem(int status, String message) {
        super(message, null, false, false);
        this.status = status;
        this.words = message;
    }

    String words() {
        return words;
    }

    int status() {
        return status;
    }
}
