package io.squall.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs commands at the root of the checkout.
final class Shell {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final int TIMEOUT_SECONDS = 120;

    private Shell() {}

    /// What a command printed, and its exit code.
    record Outcome(int exitCode, String output) {}

    /// Runs a command to its end.
    ///
    /// @param environment over this process's own
    static Outcome run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("%s did not end in %d s".formatted(command, TIMEOUT_SECONDS));
        }
        return new Outcome(process.exitValue(), output);
    }
}
