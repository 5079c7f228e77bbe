package io.squall.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A server in a process of its own, from the moment at which it says that it is ready.
///
/// @param url where it answers
/// @param untilReady from its start to its ready line
record Program(Process process, String url, Duration untilReady) implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+([0-9]+) kB");
    private static final double KIB_PER_MIB = 1024;

    /// Starts a command that says on standard output when it is ready.
    ///
    /// @param ready what it says then, with its URL as the first group
    static Program start(List<String> command, Path folder, Pattern ready) {
        try {
            var began = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("stderr.log").toFile())
                    .start();
            var url = awaitReady(process.inputReader(), ready, command);
            var took = Duration.ofNanos(System.nanoTime() - began);
            return new Program(process, url, took);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String awaitReady(BufferedReader out, Pattern ready, List<String> command) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var found = ready.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IllegalStateException("%s ended before it was ready".formatted(command));
    }

    /// The command of a Java program that comes with this one.
    static List<String> java(List<String> options, String main, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = Stream.of("-cp", classPath(), main);
        return Stream.of(Stream.of(java), options.stream(), program, Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// How much memory it has, in MiB. Only Linux tells.
    double residentMib() {
        try {
            var status = RESIDENT.matcher(Files.readString(Path.of("/proc/%d/status".formatted(process.pid()))));
            return status.find() ? Long.parseLong(status.group(1)) / KIB_PER_MIB : Double.NaN;
        } catch (IOException elsewhere) {
            return Double.NaN;
        }
    }

    /// How much of the processor it has used since it started.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
