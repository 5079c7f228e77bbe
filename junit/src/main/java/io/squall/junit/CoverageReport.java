package io.squall.junit;

import io.squall.dialect.Json;
import io.squall.server.coverage.CoverageData;
import io.squall.server.coverage.CoveragePage;
import io.squall.server.coverage.CoverageSuites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where it is written which codes all tests met. What stands there already is added up, so that JVMs that run one
/// after the other, or at the same time, have one report together.
///
/// @param file for `squall coverage`
/// @param html a page for people
/// @param junit JUnit's XML
record CoverageReport(Path file, Optional<Path> html, Optional<Path> junit) {

    static final String FILE = "squall.coverage.file";
    static final String HTML = "squall.coverage.html";
    static final String JUNIT = "squall.coverage.junit";

    /// A JVM may hold a lock of a file only once.
    private static final Object TURN = new Object();

    /// The report that the settings ask for, if they do.
    ///
    /// @param settings JUnit's configuration parameters
    static Optional<CoverageReport> of(Function<String, Optional<String>> settings) {
        var file = path(settings, FILE);
        var html = path(settings, HTML);
        var junit = path(settings, JUNIT);
        if (file.isEmpty() && (html.isPresent() || junit.isPresent())) {
            throw new IllegalArgumentException(
                    "%s and %s need %s, which they are made of".formatted(HTML, JUNIT, FILE));
        }
        return file.map(found -> new CoverageReport(found, html, junit));
    }

    private static Optional<Path> path(Function<String, Optional<String>> settings, String name) {
        return settings.apply(name).filter(text -> !text.isBlank()).map(text -> Path.of(text.strip()));
    }

    /// Adds what was met.
    void add(CoverageData met) {
        synchronized (TURN) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                addAlone(met);
            } catch (IOException failure) {
                throw new UncheckedIOException("the coverage cannot be written to " + file, failure);
            }
        }
    }

    private void addAlone(CoverageData met) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".lock");
        try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var all = lock.isValid() && Files.exists(file) ? read().plus(met) : met;
            write(file, Json.write(all.json()));
            if (html.isPresent()) {
                write(html.get(), new CoveragePage(all, false).html());
            }
            if (junit.isPresent()) {
                write(junit.get(), new CoverageSuites(all, List.of()).xml());
            }
        }
    }

    private CoverageData read() throws IOException {
        try {
            var node = Json.read(Files.readAllBytes(file));
            if (CoverageData.isIn(node)) {
                return CoverageData.read(node);
            }
        } catch (Json.NotJson malformed) {
            throw new IOException("%s is no JSON; remove it".formatted(file), malformed);
        }
        throw new IOException("%s is no coverage; remove it".formatted(file));
    }

    /// As a whole or not at all, whatever becomes of the JVM.
    private static void write(Path file, String text) throws IOException {
        var whole = file.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        var part = Files.createTempFile(whole.getParent(), "squall-", ".part");
        Files.writeString(part, text + System.lineSeparator());
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
