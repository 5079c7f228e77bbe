package io.squall.server.cli;

import java.io.Console;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// How many characters fit in a line of the terminal.
final class TerminalWidth {

    private static final int USUAL = 100;
    private static final int LEAST = 40;

    private TerminalWidth() {}

    /// Absent, where the output goes to a file or another program.
    static Optional<Integer> of(CommandSpec command) {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console ->
                        Math.max(LEAST, command.usageMessage().autoWidth(true).width()));
    }

    /// What to break lines at, wherever they go.
    static int orUsual(CommandSpec command) {
        return of(command).orElse(USUAL);
    }
}
