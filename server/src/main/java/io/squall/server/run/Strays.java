package io.squall.server.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Processes that a command left behind while others run: they are known by a variable that it gave them. Only Linux
/// shows it.
///
/// @param mark the variable and its value, with `=` between them
record Strays(String mark) {

    /// Ends those that run.
    ///
    /// @param command the process that is none of them
    void end(long command) {
        ProcessHandle.current()
                .children()
                .filter(child -> child.pid() != command && isOurs(child.pid()))
                .forEach(stray -> {
                    stray.descendants().forEach(ProcessHandle::destroyForcibly);
                    stray.destroyForcibly();
                    Posix.bury(stray.pid());
                });
    }

    private boolean isOurs(long process) {
        try {
            var variables = Files.readAllBytes(Path.of("/proc/%d/environ".formatted(process)));
            return Arrays.asList(new String(variables, StandardCharsets.ISO_8859_1).split("\0", -1))
                    .contains(mark);
        } catch (IOException hidden) {
            return false;
        }
    }
}
