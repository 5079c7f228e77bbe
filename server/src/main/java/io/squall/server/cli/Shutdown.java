package io.squall.server.cli;

import java.util.concurrent.CountDownLatch;

/// Lets the main thread tidy up when the process is told to end (Ctrl-C, or a signal to terminate).
final class Shutdown {

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch tidied = new CountDownLatch(1);

    private Shutdown() {}

    static Shutdown onSignal() {
        var shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(shutdown::request));
        return shutdown;
    }

    private void request() {
        requested.countDown();
        try {
            tidied.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the process is told to end.
    void awaitRequest() throws InterruptedException {
        requested.await();
    }

    /// Lets the process end.
    void done() {
        tidied.countDown();
    }
}
