package io.squall.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Ends what a client makes last too long, by interrupting the thread that waits for it.
///
/// A thread that waits for a socket closes it then, so whoever sends or takes one byte a second gets no further than
/// whoever is silent.
final class Deadlines implements AutoCloseable {

    private static final Duration CHECK = Duration.ofMillis(200);

    private final Map<Thread, Deadline> running = new ConcurrentHashMap<>();
    private final Thread watch = Thread.ofPlatform().daemon().name("deadlines").unstarted(this::watch);

    private Deadlines() {}

    /// Starts to look after them.
    static Deadlines start() {
        var deadlines = new Deadlines();
        deadlines.watch.start();
        return deadlines;
    }

    /// From now on the calling thread has this much time, unless it has a deadline already.
    void begin(Duration time) {
        running.putIfAbsent(Thread.currentThread(), new Deadline(Thread.currentThread(), time));
    }

    /// The calling thread is done with what it had a deadline for, and is not interrupted from here on.
    ///
    /// @return whether it was done in time
    boolean end() {
        var deadline = running.remove(Thread.currentThread());
        return deadline == null || deadline.end();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(CHECK);
                running.values().forEach(Deadline::pass);
                // of connections that broke
                running.keySet().removeIf(thread -> !thread.isAlive());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    /// Until when a thread must be done.
    private static final class Deadline {

        private final Thread thread;
        private final long at;
        private boolean ended;
        private boolean missed;

        Deadline(Thread thread, Duration time) {
            this.thread = thread;
            this.at = System.nanoTime() + time.toNanos();
        }

        synchronized void pass() {
            if (!ended && !missed && System.nanoTime() - at > 0) {
                missed = true;
                thread.interrupt();
            }
        }

        synchronized boolean end() {
            ended = true;
            if (missed) {
                Thread.interrupted();
            }
            return !missed;
        }
    }
}
