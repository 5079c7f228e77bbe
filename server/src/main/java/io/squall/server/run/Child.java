package io.squall.server.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A command that runs with the standard streams of this process. It is passed the signals that this process is
/// sent, and nothing that it leaves behind outlives it.
public final class Child {

    private static final Duration LOOK_AFTER_ORPHANS = Duration.ofSeconds(2);

    private final Process process;
    private final Orphans orphans;
    private final Duration grace;

    private Child(Process process, Duration grace) {
        this.process = process;
        this.orphans = new Orphans(process.pid());
        this.grace = grace;
    }

    /// How it ended.
    ///
    /// @param exitCode 128 and the number of the signal that ended it, if one did
    /// @param orphans how many processes it left behind, which were ended
    public record Ending(int exitCode, int orphans) {}

    /// Runs a command to its end.
    ///
    /// @param environment its variables, all of them
    /// @param grace how long it and what it leaves behind may take to end when told to
    /// @throws IOException if it cannot be run
    public static Ending run(Program program, Map<String, String> environment, Duration grace, Signals signals)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(program.words()).inheritIO();
        builder.environment().keySet().retainAll(environment.keySet());
        builder.environment().putAll(environment);
        Posix.adoptOrphans();
        var child = new Child(builder.start(), grace);
        signals.receive(child::pass);
        return child.await();
    }

    /// The keys of a terminal reach the command without us, and it may do with them what it likes. Who sends the others
    /// wants us gone, so it has some time to obey.
    private void pass(int signal) {
        if (!process.isAlive() || (signal == Signals.INT && Posix.isInForeground())) {
            return;
        }
        Posix.kill(process.pid(), signal);
        if (signal != Signals.INT) {
            Thread.ofVirtual().start(this::endAfterGrace);
        }
    }

    private void endAfterGrace() {
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Ending await() throws InterruptedException {
        while (!process.waitFor(LOOK_AFTER_ORPHANS.toMillis(), TimeUnit.MILLISECONDS)) {
            orphans.bury();
        }
        return new Ending(process.exitValue(), orphans.end(grace));
    }
}
