package io.squall.store;

import io.squall.engine.Store.Tables;
import io.squall.model.Rejected;
import io.squall.model.Rejection.DatabaseFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs works that change the world, one after the other. Those that wait at the same time share a transaction, and so
/// one flush to the disk; each hears of its end when all are durable (docs/adr/0011).
///
/// Whoever finds nobody else at it does it for all who wait. A work may be run a second time: if the database fails in
/// the middle of several, each is run again by itself, so that none suffers for another.
final class GroupCommit {

    private static final int LARGEST = 64;
    private static final Duration LONGEST = Duration.ofMillis(5);

    private final Connection connection;
    private final Resident resident;
    private final Duration patience;
    private final Lock leading = new ReentrantLock();
    private final Queue<Work<?>> waiting = new ConcurrentLinkedQueue<>();

    /// Changes the world by `connection`.
    ///
    /// @param patience how long a work waits before it is given up
    GroupCommit(Connection connection, Resident resident, Duration patience) {
        this.connection = connection;
        this.resident = resident;
        this.patience = patience;
    }

    private enum State {
        WAITING,
        RUNNING,
        WITHDRAWN,
        ENDED
    }

    /// Something to be done, and who waits for it.
    private static final class Work<R> {

        private final Function<Tables, R> work;
        private final Thread owner = Thread.currentThread();
        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
        private @Nullable R result;
        private @Nullable Throwable failure;

        Work(Function<Tables, R> work) {
            this.work = work;
        }

        boolean begin() {
            return state.compareAndSet(State.WAITING, State.RUNNING);
        }

        boolean withdraw() {
            return state.compareAndSet(State.WAITING, State.WITHDRAWN);
        }

        boolean isWithdrawn() {
            return state.get() == State.WITHDRAWN;
        }

        boolean isEnded() {
            return state.get() == State.ENDED;
        }

        /// Does it, or undoes what it has done.
        void run(WriteTables tables) {
            failure = null;
            try {
                result = work.apply(tables);
                tables.keep();
            } catch (RuntimeException | Error failed) {
                failure = failed;
                tables.undo();
            }
        }

        void throwIfFailed() {
            switch (failure) {
                case RuntimeException refusal -> throw refusal;
                case Error defect -> throw defect;
                case null, default -> {}
            }
        }

        void fail(Throwable why) {
            failure = why;
        }

        void end() {
            state.set(State.ENDED);
            LockSupport.unpark(owner);
        }

        @SuppressWarnings("NullAway") // a work may well end in null
        R result() {
            throwIfFailed();
            return result;
        }
    }

    /// Does `work`, and returns when what it changed is durable.
    <R> R run(Function<Tables, R> work) {
        if (Thread.interrupted()) {
            throw Readers.interrupted();
        }
        var own = new Work<>(work);
        waiting.add(own);
        var deadline = System.nanoTime() + patience.toNanos();
        var interrupted = false;
        while (!own.isEnded()) {
            if (!lead(own)) {
                LockSupport.parkNanos(this, Math.max(1, deadline - System.nanoTime()));
            }
            interrupted |= Thread.interrupted();
            if (!own.isEnded() && (interrupted || System.nanoTime() >= deadline) && own.withdraw()) {
                wakeNext();
                throw interrupted ? Readers.interrupted() : overloaded();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return own.result();
    }

    private Rejected overloaded() {
        return new DatabaseFailed("no connection for %d ms".formatted(patience.toMillis())).raise();
    }

    /// Does what waits, unless somebody else is at it.
    private boolean lead(Work<?> own) {
        if (!leading.tryLock()) {
            return false;
        }
        try {
            if (!own.isEnded()) {
                doWaiting();
            }
        } finally {
            leading.unlock();
        }
        wakeNext();
        return true;
    }

    /// Nobody is left behind: whoever came while another was at it is woken to do it.
    private void wakeNext() {
        for (var next = waiting.peek(); next != null; next = waiting.peek()) {
            if (!next.isWithdrawn()) {
                LockSupport.unpark(next.owner);
                return;
            }
            waiting.remove(next);
        }
    }

    /// Does something while nobody writes, if that is so now.
    boolean whileIdle(Runnable work) {
        if (!leading.tryLock()) {
            return false;
        }
        try {
            work.run();
        } finally {
            leading.unlock();
        }
        wakeNext();
        return true;
    }

    /// Waits until nobody writes, and then does something.
    void afterwards(Runnable work) {
        leading.lock();
        try {
            work.run();
        } finally {
            leading.unlock();
        }
        wakeNext();
    }

    private void doWaiting() {
        var group = new ArrayList<Work<?>>();
        try {
            transact(tables -> doTogether(group, tables));
        } catch (RuntimeException | Error broken) {
            endInVain(group, broken);
        }
        group.forEach(Work::end);
    }

    private void doTogether(List<Work<?>> group, WriteTables tables) {
        var end = System.nanoTime() + LONGEST.toNanos();
        for (var work = next(group); work != null; work = System.nanoTime() < end ? next(group) : null) {
            work.run(tables);
            if (connection.hasFailed()) {
                work.throwIfFailed();
                requireAlone(group);
            }
        }
    }

    /// What a work makes of a failure of the database is its own affair, but not what others suffer by it.
    private static void requireAlone(List<Work<?>> group) {
        if (group.size() > 1) {
            throw new DatabaseFailed("one of several changes failed").raise();
        }
    }

    /// Nothing of it was done.
    private void endInVain(List<Work<?>> group, Throwable why) {
        if (group.size() > 1) {
            group.forEach(this::doAlone);
            return;
        }
        if (group.isEmpty()) {
            while (next(group) != null) {}
        }
        group.forEach(work -> work.fail(why));
    }

    /// The next that still waits, which is begun.
    private @Nullable Work<?> next(List<Work<?>> group) {
        while (group.size() < LARGEST) {
            var work = waiting.poll();
            if (work == null) {
                return null;
            }
            if (work.begin()) {
                group.add(work);
                return work;
            }
        }
        return null;
    }

    private void doAlone(Work<?> work) {
        try {
            transact(tables -> {
                work.run(tables);
                work.throwIfFailed();
            });
        } catch (RuntimeException | Error broken) {
            work.fail(broken);
        }
    }

    private void transact(Consumer<WriteTables> works) {
        connection.begin("begin immediate");
        var done = false;
        try {
            var tables = new WriteTables(connection, resident, resident.catchUp());
            works.accept(tables);
            tables.finish();
            commit(tables);
            done = true;
        } finally {
            if (!done) {
                resident.remain();
                connection.rollBack();
            }
        }
    }

    private void commit(WriteTables tables) {
        if (tables.hasChangedNothing()) {
            connection.update("commit");
            return;
        }
        resident.expect(tables.touched());
        connection.update("commit");
        resident.arrive(tables.written());
    }
}
