package io.squall.server.sweep;

import java.util.Locale;

/// How an operation fails in a run.
public enum Variant {
    /// The first call ends in the code.
    ONCE,
    /// Every call ends in the code.
    ALWAYS,
    /// The first call is carried out, and the connection ends without an answer.
    LOST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
