package io.squall.server.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line of Squall.
@Command(
        name = "squall",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A compute cloud on this machine that fails the way real clouds do.",
        footer = {"", "Start with: squall up", "Or, for one command: squall run -- CMD"})
public final class Squall implements Runnable {

    private static final Logger PARTS = Logger.getLogger("");
    private static final Logger STARTER = Logger.getLogger("io.helidon.webserver.LoomServer");

    private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs a command and ends with its exit code.
    public static void main(String[] arguments) {
        quieten();
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /// The parts tell much that is of no use to a user, and a failed start with a stack trace where a line will do.
    /// What the pool tells of a database that is away, each request tells, too.
    private static void quieten() {
        PARTS.setLevel(Level.WARNING);
        STARTER.setLevel(Level.OFF);
        POOL.setLevel(Level.OFF);
    }

    /// Runs a command.
    ///
    /// @return its exit code
    static int run(PrintWriter out, String... arguments) {
        return run(out, new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new Squall());
        Subcommands.add(line, arguments);
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Squall::report)
                .execute(arguments);
    }

    /// A failure that was foreseen is told in one line.
    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof Failure foreseen) {
            command.getErr().println("squall: " + foreseen.getMessage());
            return foreseen.exitCode();
        }
        throw failure;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
