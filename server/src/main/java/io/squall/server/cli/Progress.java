package io.squall.server.cli;

import io.squall.server.sweep.Reaction;
import io.squall.server.sweep.Result;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;

/// How far a sweep is: a bar on a terminal, a line now and then elsewhere.
final class Progress {

    private static final int CELLS = 24;
    private static final int LINES = 10;
    private static final String CLEAR = "\r\033[K";
    private static final int SECONDS_PER_MINUTE = 60;

    private final PrintStream out;
    private final boolean terminal;
    private final int planned;
    private final Set<Reaction> unwanted;
    private final long began = System.nanoTime();
    private int done;
    private int faults;

    Progress(PrintStream out, boolean terminal, int planned, Set<Reaction> unwanted) {
        this.out = out;
        this.terminal = terminal;
        this.planned = planned;
        this.unwanted = unwanted;
    }

    /// One more run has ended.
    void ended(Result result) {
        done++;
        faults += result.verdict().isFault(unwanted) ? 1 : 0;
        if (terminal) {
            out.print(CLEAR + bar() + " " + words());
            out.flush();
        } else if (done == planned || done * LINES / planned > (done - 1) * LINES / planned) {
            out.println("squall: " + words());
        }
    }

    private String bar() {
        var full = done * CELLS / planned;
        return "[%s%s]".formatted("#".repeat(full), "-".repeat(CELLS - full));
    }

    private String words() {
        var left = Duration.ofNanos((System.nanoTime() - began) / done * (planned - done));
        return "%d of %d runs, %d %s%s"
                .formatted(
                        done,
                        planned,
                        faults,
                        faults == 1 ? "fault" : "faults",
                        done == planned ? "" : ", about %s left".formatted(text(left)));
    }

    private static String text(Duration time) {
        var seconds = Math.max(1, time.toSeconds());
        return seconds < SECONDS_PER_MINUTE
                ? "%d s".formatted(seconds)
                : "%d min %d s".formatted(seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
    }

    /// Makes room for what is told in the end.
    void over() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
