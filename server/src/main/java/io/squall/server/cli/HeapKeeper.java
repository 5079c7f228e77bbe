package io.squall.server.cli;

import java.time.Duration;

/// Keeps the memory of a long-running process near what it needs.
///
/// The serial collector lets what has grown old lie until the heap is as large as it may get; this has it looked at
/// when the heap has grown by a step, and then the JVM gives back what is too much (docs/adr/0014).
final class HeapKeeper implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final long STEP_BYTES = 16L << 20;

    private final Thread thread =
            Thread.ofPlatform().daemon().name("heap-keeper").unstarted(this::keep);

    private HeapKeeper() {}

    static HeapKeeper start() {
        var keeper = new HeapKeeper();
        keeper.thread.start();
        return keeper;
    }

    private void keep() {
        var runtime = Runtime.getRuntime();
        try {
            for (var usual = runtime.totalMemory(); true; ) {
                Thread.sleep(EVERY);
                if (runtime.totalMemory() > usual + STEP_BYTES) {
                    System.gc();
                    usual = runtime.totalMemory();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
