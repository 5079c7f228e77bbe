package io.squall.server.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The processes that a command started and left to us.
///
/// @param command the process that is none of them
record Orphans(long command) {

    private static final Duration LOOK = Duration.ofMillis(20);

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
        var deadline = System.nanoTime() + grace.toNanos();
        while (!running().isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK);
            bury();
        }
        running().forEach(ProcessHandle::destroyForcibly);
        return all.size();
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
