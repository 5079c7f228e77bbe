package io.squall.server.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// What is on its way to a stream whose every write costs a call of the system. A thread of its own passes on, all at
/// once, what has come within a moment; those who write go on, unless so much waits that they have to pass it on.
final class Spool extends OutputStream {

    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final int MOST_BYTES = 1 << 20;

    private final PrintStream to;
    private final Lock passing = new ReentrantLock();
    private final Lock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private final Condition ended = lock.newCondition();
    private final Thread passer = Thread.ofPlatform().daemon().name("spool").unstarted(this::passOn);
    private ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean closed;

    private Spool(PrintStream to) {
        this.to = to;
    }

    /// Begins to pass on to standard error.
    static Spool toStandardError() {
        return to(System.err);
    }

    /// Begins to pass on to a stream, which stays open in the end.
    static Spool to(PrintStream stream) {
        var spool = new Spool(stream);
        spool.passer.start();
        return spool;
    }

    /// Writes text to it, each line at once.
    PrintStream lines() {
        return new PrintStream(this, false, to.charset());
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        while (!takes(bytes, from, length)) {
            flush();
        }
    }

    private boolean takes(byte[] bytes, int from, int length) {
        lock.lock();
        try {
            var takes = waiting.size() < MOST_BYTES;
            if (takes) {
                waiting.write(bytes, from, length);
                came.signal();
            }
            return takes;
        } finally {
            lock.unlock();
        }
    }

    private void passOn() {
        while (awaitMore()) {
            flush();
        }
    }

    /// Passes on at once what has come.
    @Override
    public void flush() {
        passing.lock();
        try {
            var next = take();
            if (next.length > 0) {
                to.write(next, 0, next.length);
                to.flush();
            }
        } finally {
            passing.unlock();
        }
    }

    /// Waits until there is something, and a moment more. Then somebody else may have passed it on already.
    ///
    /// @return false when nothing comes any more
    private boolean awaitMore() {
        lock.lock();
        try {
            while (waiting.size() == 0 && !closed) {
                came.awaitUninterruptibly();
            }
            var left = closed ? 0 : MOMENT.toNanos();
            while (left > 0 && !closed) {
                left = ended.awaitNanos(left);
            }
            return !closed || waiting.size() > 0;
        } catch (InterruptedException hurried) {
            return true;
        } finally {
            lock.unlock();
        }
    }

    private byte[] take() {
        lock.lock();
        try {
            var next = waiting.toByteArray();
            waiting = new ByteArrayOutputStream(Math.min(next.length, MOST_BYTES));
            return next;
        } finally {
            lock.unlock();
        }
    }

    /// Passes on what is left.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            came.signal();
            ended.signal();
        } finally {
            lock.unlock();
        }
        try {
            passer.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
