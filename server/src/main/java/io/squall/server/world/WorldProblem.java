package io.squall.server.world;

import java.io.Serial;

/// Why a world could not be made, found, copied or removed, in words for whoever asked.
public final class WorldProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// What stands in the way.
    public enum Kind {
        /// What was asked for makes no sense.
        FAULTY,
        /// There is no such thing.
        ABSENT,
        /// Something else is there already, or a bound is reached.
        CONFLICT
    }

    private WorldProblem(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    static WorldProblem faulty(String message) {
        return new WorldProblem(Kind.FAULTY, message);
    }

    static WorldProblem absent(String message) {
        return new WorldProblem(Kind.ABSENT, message);
    }

    static WorldProblem conflict(String message) {
        return new WorldProblem(Kind.CONFLICT, message);
    }

    /// Of a cloud with a database that others use, too.
    static WorldProblem shared() {
        return conflict(
                "clouds that share a database have one world, which cannot be copied: there is no fork, snapshot,"
                        + " export or import with --store");
    }

    public Kind kind() {
        return kind;
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
