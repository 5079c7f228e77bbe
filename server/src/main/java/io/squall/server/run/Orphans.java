package io.squall.server.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The processes that a command started and left to us.
///
/// @param command the process that is none of them
record Orphans(long command) {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration KILLED = Duration.ofSeconds(2);

    /// Takes leave of those that have ended.
    void bury() {
        children().forEach(orphan -> Posix.bury(orphan.pid()));
    }

    /// Ends those that run, first by asking.
    ///
    /// @param grace how long they may take
    /// @return how many there were
    int end(Duration grace) throws InterruptedException {
        bury();
        var all = running();
        all.forEach(ProcessHandle::destroy);
        if (!areGone(grace)) {
            running().forEach(ProcessHandle::destroyForcibly);
            areGone(KILLED);
        }
        return all.size();
    }

    private boolean areGone(Duration within) throws InterruptedException {
        var deadline = System.nanoTime() + within.toNanos();
        while (!running().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK);
            bury();
        }
        return running().isEmpty();
    }

    private List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.pid() != command)
                .toList();
    }

    private List<ProcessHandle> running() {
        return children().stream()
                .flatMap(child -> Stream.concat(Stream.of(child), child.descendants()))
                .toList();
    }
}
