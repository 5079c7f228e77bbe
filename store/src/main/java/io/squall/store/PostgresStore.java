package io.squall.store;

import io.squall.engine.Kinds;
import io.squall.engine.Store;
import io.squall.model.Rejection.DatabaseFailed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/// A world in a schema of a PostgreSQL that any number of processes share.
///
/// Each write is first tried beside others, and if they got in each other's way a second time alone (docs/adr/0010).
public final class PostgresStore implements Store {

    private static final int MAX_TRIES = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    /// Whoever waits for a row waits in vain most often: once the other has changed it, this try is over.
    private static final Duration ROW_WAIT = Duration.ofMillis(50);

    private final PostgresDatabase database;
    private final String schema;
    private final LongAdder conflicts = new LongAdder();

    PostgresStore(PostgresDatabase database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /// How often a write had to be tried again because of another.
    public long conflicts() {
        return conflicts.sum();
    }

    @Override
    public <R> R read(Function<Tables, R> work) {
        var deadline = Deadline.in(database.options().patience());
        return attempt(deadline, alone -> transact(reading(), deadline, work));
    }

    @Override
    public <R> R write(Function<Tables, R> work) {
        var deadline = Deadline.in(database.options().patience());
        return attempt(deadline, alone -> transact(writing(deadline, alone), deadline, work));
    }

    private String reading() {
        return "begin isolation level repeatable read read only; " + here();
    }

    /// The lock comes before the first look at the world, so that what is seen is what others have left.
    private String writing(Deadline deadline, boolean alone) {
        var begin = "begin isolation level serializable; " + here();
        if (!database.takesTurns()) {
            return begin;
        }
        var turn = "%s; set local lock_timeout = %d; lock table %s in %s mode"
                .formatted(
                        begin,
                        Math.max(1, deadline.left().toMillis()),
                        Kinds.SETTINGS.name(),
                        alone ? "exclusive" : "row share");
        return alone ? turn : "%s; set local lock_timeout = %d".formatted(turn, ROW_WAIT.toMillis());
    }

    private String here() {
        return "set local search_path to \"%s\"".formatted(schema);
    }

    /// A way to do a transaction.
    private interface Try<R> {
        R make(boolean alone) throws Undone;
    }

    private <R> R attempt(Deadline deadline, Try<R> transaction) {
        var alone = false;
        for (var tries = 1; ; tries++) {
            try {
                return transaction.make(alone);
            } catch (Undone undone) {
                var inVain = alone && undone.isConflict();
                if (!undone.isRepeatable() || inVain || tries == MAX_TRIES || deadline.isOver()) {
                    throw SqliteStore.failed(undone.failure());
                }
                alone = (alone || undone.isConflict()) && database.takesTurns();
                if (undone.isConflict()) {
                    conflicts.increment();
                }
                if (!alone) {
                    pause(tries);
                }
            }
        }
    }

    /// Longer each time, and never as long as another's.
    private static void pause(int tries) {
        var most = Math.min(LONGEST_PAUSE.toMillis(), 1L << Math.min(tries, 10));
        PostgresDatabase.pause(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1)));
    }

    private <R> R transact(String begin, Deadline deadline, Function<Tables, R> work) throws Undone {
        var held = hold();
        try (var connection = new PostgresConnection(held, deadline)) {
            try {
                var result = run(connection, begin, work);
                commit(connection);
                return result;
            } catch (Undone | RuntimeException | Error thrown) {
                rollBack(held, connection);
                throw thrown;
            }
        }
    }

    private java.sql.Connection hold() throws Undone {
        if (Thread.currentThread().isInterrupted()) {
            throw new DatabaseFailed("interrupted").raise();
        }
        try {
            return database.connection();
        } catch (SQLException none) {
            var reason = none.getCause() == null ? none : none.getCause();
            var patience = database.options().patience().toMillis();
            throw new DatabaseFailed("no connection for %d ms: %s".formatted(patience, reason.getMessage())).raise();
        }
    }

    /// What failed in the transaction counts, even if the work made something of it.
    private static <R> R run(PostgresConnection connection, String begin, Function<Tables, R> work) throws Undone {
        try {
            connection.control(begin);
            var result = work.apply(new PostgresTables(connection));
            connection.requireWhole();
            return result;
        } catch (SQLException unbegun) {
            throw Undone.before(unbegun);
        } catch (RuntimeException refused) {
            connection.requireWhole();
            throw refused;
        }
    }

    private static void commit(PostgresConnection connection) throws Undone {
        try {
            connection.control("commit");
        } catch (SQLException failure) {
            throw Undone.atTheEnd(failure);
        }
    }

    /// A connection that cannot even do that is of no use.
    private void rollBack(java.sql.Connection held, PostgresConnection connection) {
        try {
            connection.control("rollback");
        } catch (SQLException broken) {
            database.evict(held);
        }
    }

    /// The database is closed by whoever opened it.
    @Override
    public void close() {}
}
