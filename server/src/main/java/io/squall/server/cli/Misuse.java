package io.squall.server.cli;

import java.io.Serial;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// A command that was called wrongly.
final class Misuse extends ParameterException {

    @Serial
    private static final long serialVersionUID = 1;

    Misuse(CommandSpec command, String message) {
        super(command.commandLine(), message);
    }
}
