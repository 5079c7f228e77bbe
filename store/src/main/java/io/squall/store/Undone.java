package io.squall.store;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Optional;

/// Why a transaction did not come to its end.
final class Undone extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient SQLException failure;
    private final boolean kept;

    private Undone(SQLException failure, boolean kept) {
        super(failure.getMessage(), failure, false, false);
        this.failure = failure;
        this.kept = kept;
    }

    /// Nothing was kept.
    static Undone before(SQLException failure) {
        return new Undone(failure, false);
    }

    /// It failed while it was being kept: unless the database says that nothing was, nobody knows.
    static Undone atTheEnd(SQLException failure) {
        return new Undone(failure, true);
    }

    SQLException failure() {
        return failure;
    }

    /// Whether another transaction was in the way. Then nothing was kept.
    boolean isConflict() {
        return switch (state()) {
            case "40001", "40P01", "55P03", "23505" -> true;
            default -> false;
        };
    }

    /// Whether it may be tried again without being done twice.
    boolean isRepeatable() {
        return isConflict() || (!kept && isAway(failure));
    }

    /// Whether the connection is gone, or the database is not to be had.
    static boolean isAway(SQLException failure) {
        var state = state(failure);
        return state.startsWith("08")
                || switch (state) {
                    case "57P01", "57P02", "57P03", "53300" -> true;
                    default -> false;
                };
    }

    private String state() {
        return state(failure);
    }

    private static String state(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).orElse("");
    }
}
