package io.squall.server.run;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A command that runs among others, without input, whose output is kept, and whose time is limited. Nothing that it
/// leaves behind outlives it.
public final class Captured {

    private static final String NOTHING = "/dev/null";
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final long READ_MILLIS = 1000;

    private final Process process;
    private final Strays strays;
    private final Kept kept = new Kept();

    private Captured(Process process, Strays strays) {
        this.process = process;
        this.strays = strays;
    }

    /// How it ended.
    ///
    /// @param exitCode 128 and the number of the signal that ended it, if one did
    /// @param overdue whether its time was over before
    /// @param at when it ended, or its time was over
    /// @param output what it printed, errors among it; without the middle, where it is long
    public record Ending(int exitCode, boolean overdue, Instant at, Duration took, String output) {}

    /// Runs a command to its end.
    ///
    /// @param environment its variables, all of them
    /// @param mark a variable whose value no other command has
    /// @throws IOException if it cannot be run
    /// @throws InterruptedException if it was ended because nobody waits for it any more
    public static Ending run(Program program, Map<String, String> environment, String mark, Duration limit)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(program.words()).redirectErrorStream(true).redirectInput(new File(NOTHING));
        builder.environment().keySet().retainAll(environment.keySet());
        builder.environment().putAll(environment);
        Posix.adoptOrphans();
        var captured = new Captured(builder.start(), new Strays("%s=%s".formatted(mark, environment.get(mark))));
        return captured.await(limit);
    }

    private Ending await(Duration limit) throws InterruptedException {
        var began = System.nanoTime();
        var reader = Thread.ofVirtual().start(() -> kept.read(process.getInputStream()));
        var overdue = isOverdue(limit);
        var at = Instant.now();
        var took = Duration.ofNanos(System.nanoTime() - began);
        end();
        reader.join(READ_MILLIS);
        return new Ending(process.waitFor(), overdue, at, took, kept.text());
    }

    private boolean isOverdue(Duration limit) throws InterruptedException {
        try {
            return !process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException unwanted) {
            end();
            throw unwanted;
        }
    }

    /// Ends all that runs of it, first by asking.
    private void end() {
        var running = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(ProcessHandle::isAlive)
                .toList();
        running.forEach(ProcessHandle::destroy);
        try {
            awaitEnd(running);
            strays.end(process.pid());
        } catch (InterruptedException hurried) {
            running.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(List<ProcessHandle> running) throws InterruptedException {
        var deadline = System.nanoTime() + GRACE.toNanos();
        while (running.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(10));
        }
        running.forEach(ProcessHandle::destroyForcibly);
    }
}
