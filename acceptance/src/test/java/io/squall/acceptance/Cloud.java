package io.squall.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A Squall that keeps nothing, started as a user starts it.
///
/// @param log where its log of requests goes
/// @param proxy for clients whose hosts are literals
/// @param authority the certificate that clients are told to trust
record Cloud(Process process, Path log, URI http, URI https, URI proxy, Path authority) implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("squall ready http=(\\S+) https=(\\S+) proxy=(\\S+) ca=(.+)");
    private static final int STOP_SECONDS = 30;

    /// Starts it on free ports.
    ///
    /// @param folder for its log
    static Cloud start(Path folder) throws IOException {
        var log = folder.resolve("squall.log");
        var process = new ProcessBuilder(
                        "./squall",
                        "up",
                        "--port",
                        "0",
                        "--tls-port",
                        "0",
                        "--proxy-port",
                        "0",
                        "--ephemeral",
                        "--instant")
                .directory(Shell.ROOT.toFile())
                .redirectError(log.toFile())
                .start();
        var line = String.valueOf(process.inputReader(StandardCharsets.UTF_8).readLine());
        var ready = READY.matcher(line);
        if (!ready.matches()) {
            process.destroy();
            throw new IllegalStateException("%s: %s".formatted(line, Files.readString(log)));
        }
        return new Cloud(
                process,
                log,
                URI.create(ready.group(1)),
                URI.create(ready.group(2)),
                URI.create(ready.group(3)),
                Path.of(ready.group(4)));
    }

    String requests() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("it did not stop in %d s".formatted(STOP_SECONDS));
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
