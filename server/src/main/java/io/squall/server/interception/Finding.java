package io.squall.server.interception;

import java.util.Locale;

/// What was found out about one thing that a client needs.
///
/// @param about such as a port, a variable or a host
/// @param remedy what to do about it; empty, where nothing need be done
public record Finding(Level level, String about, String words, String remedy) {

    /// How bad it is.
    public enum Level {
        OK,
        /// Some clients go without it.
        NOTE,
        BAD
    }

    static Finding ok(String about, String words) {
        return new Finding(Level.OK, about, words, "");
    }

    static Finding note(String about, String words, String remedy) {
        return new Finding(Level.NOTE, about, words, remedy);
    }

    static Finding bad(String about, String words, String remedy) {
        return new Finding(Level.BAD, about, words, remedy);
    }

    public String text() {
        var line = "%-4s  %-24s %s".formatted(level.name().toLowerCase(Locale.ROOT), about, words);
        return remedy.isEmpty() ? line : "%s%n      %-24s -> %s".formatted(line, "", remedy);
    }
}
