package io.squall.server.run;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// What Java has no words for: signals other than two, process groups, and orphans.
final class Posix {

    private static final int ADOPT_ORPHANS = 36; // PR_SET_CHILD_SUBREAPER, on Linux only
    private static final int NO_WAITING = 1; // WNOHANG
    private static final int STANDARD_STREAMS = 3;

    private Posix() {}

    /// Sends a signal.
    static void kill(long process, int signal) {
        function("kill", JAVA_INT, JAVA_INT).ifPresent(kill -> invoke(kill, (int) process, signal));
    }

    /// Lets processes become children of this one when theirs ends without them. Only Linux can do that.
    static void adoptOrphans() {
        function("prctl", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG)
                .ifPresent(prctl -> invoke(prctl, ADOPT_ORPHANS, 1L, 0L, 0L, 0L));
    }

    /// Takes leave of a child, if it has ended.
    static void bury(long process) {
        function("waitpid", JAVA_INT, ADDRESS, JAVA_INT)
                .ifPresent(waitpid -> invoke(waitpid, (int) process, MemorySegment.NULL, NO_WAITING));
    }

    /// Whether this process group is the one that the keys of the terminal send signals to.
    static boolean isInForeground() {
        var foreground = function("tcgetpgrp", JAVA_INT).map(Posix::foreground).orElse(-1);
        return function("getpgrp").map(getpgrp -> invoke(getpgrp) == foreground).orElse(false);
    }

    /// The process group that the terminal listens to, by whichever stream leads to it.
    private static int foreground(MethodHandle tcgetpgrp) {
        for (var stream = 0; stream < STANDARD_STREAMS; stream++) {
            var group = invoke(tcgetpgrp, stream);
            if (group > 0) {
                return group;
            }
        }
        return -1;
    }

    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> function(String name, MemoryLayout... parameters) {
        var linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find(name)
                .map(address -> linker.downcallHandle(address, FunctionDescriptor.of(JAVA_INT, parameters)));
    }

    private static int invoke(MethodHandle function, Object... arguments) {
        try {
            return (int) function.invokeWithArguments(arguments);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
