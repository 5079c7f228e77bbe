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
/// one flush to the disk; each hears of its end when all are durable (docs/adr/0016).
///
/// Whoever finds nobody else at it does it for all who wait. A work may be run a second time: if the database fails in
/// the middle of several, each is run again by itself, so that none suffers for another.
final class GroupCommit {

    private static final int LARGEST = 64;

    private final Connection connection;
    private final Resident resident;
    private final Duration patience;
    private final boolean durable;
    private boolean flushing = true;
    private boolean begun;
    private final Lock leading = new ReentrantLock();
    private final Queue<Work<?>> waiting = new ConcurrentLinkedQueue<>();

    /// Changes the world by `connection`.
    ///
    /// @param patience how long a work waits before it is given up
    /// @param durable whether anything is to be on the disk before its end is told
    GroupCommit(Connection connection, Resident resident, Duration patience, boolean durable) {
        this.connection = connection;
        this.resident = resident;
        this.patience = patience;
        this.durable = durable;
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
        private final boolean durable;
        private final Thread owner = Thread.currentThread();
        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
        private @Nullable R result;
        private @Nullable Throwable failure;

        Work(Function<Tables, R> work, boolean durable) {
            this.work = work;
            this.durable = durable;
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

    /// Does `work`, and returns when what it changed outlives this process.
    ///
    /// @param lasting whether it must outlive the machine's power, too
    <R> R run(Function<Tables, R> work, boolean lasting) {
        if (Thread.interrupted()) {
            throw Readers.interrupted();
        }
        var own = new Work<>(work, lasting);
        waiting.add(own);
        letOthersCome();
        var deadline = System.nanoTime() + patience.toNanos();
        var interrupted = false;
        while (!own.isEnded()) {
            if (!lead(own)) {
                awaitTurn(own, deadline);
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

    /// Only the first in line minds the time, since its patience ends first, and wakes the next: to be woken at a time
    /// costs more than a work.
    private void awaitTurn(Work<?> own, long deadline) {
        if (waiting.peek() == own) {
            LockSupport.parkNanos(this, Math.max(1, deadline - System.nanoTime()));
        } else {
            LockSupport.park(this);
        }
    }

    /// A commit costs more than a work, so those that are about to come are worth a moment; it is none if nobody is.
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but how large groups are
    private static void letOthersCome() {
        Thread.yield();
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
        var group = take();
        if (group.size() == LARGEST) {
            // who is first in line now may not know it
            wakeNext();
        }
        try {
            flushIf(group.stream().anyMatch(work -> work.durable));
            transact(tables -> doTogether(group, tables));
        } catch (RuntimeException | Error broken) {
            endInVain(group, broken);
        }
        group.forEach(Work::end);
    }

    /// Those that wait now, the first of them first.
    private List<Work<?>> take() {
        var group = new ArrayList<Work<?>>();
        while (group.size() < LARGEST) {
            var work = waiting.poll();
            if (work == null) {
                break;
            }
            if (work.begin()) {
                group.add(work);
            }
        }
        return group;
    }

    /// Whether the disk is waited for at the end of a transaction. SQLite must know before it begins.
    private void flushIf(boolean wanted) {
        if (durable && flushing != wanted) {
            connection.update(wanted ? "pragma synchronous = full" : "pragma synchronous = normal");
            flushing = wanted;
        }
    }

    private void doTogether(List<Work<?>> group, WriteTables tables) {
        for (var work : group) {
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

    /// Nothing of it was done. If it could not even begin, nobody else can either.
    private void endInVain(List<Work<?>> group, Throwable why) {
        if (group.size() > 1 && begun) {
            group.forEach(this::doAlone);
        } else {
            group.forEach(work -> work.fail(why));
        }
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
        begun = false;
        connection.begin("begin immediate");
        begun = true;
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
        resident.arrive(tables.written(), tables.lists());
    }
}
