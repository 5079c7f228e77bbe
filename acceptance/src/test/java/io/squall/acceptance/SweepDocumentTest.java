package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/sweep.md`, as it is printed: what it says to type is typed, and what it shows must come.
final class SweepDocumentTest {

    private static final Path DOCUMENT = Shell.ROOT.resolve("docs/sweep.md");

    @TempDir
    private Path folder = Path.of(".");

    /// From top to bottom in one folder: what a section writes, later ones read.
    @Test
    void what_the_document_says_to_type_works_as_it_says() throws Exception {
        assumeTrue(isThere("python3"), "needs python3");
        for (var name : List.of("squall", "docs")) {
            Files.createSymbolicLink(folder.resolve(name), Shell.ROOT.resolve(name));
        }
        var steps = Document.read(DOCUMENT).sections().values().stream()
                .flatMap(section -> section.steps().stream())
                .toList();

        assertThat(steps).hasSizeGreaterThan(4);
        for (var step : steps) {
            var outcome = Shell.run(folder, Map.of(), List.of("bash", "-euc", step.typed()));
            assertThat(outcome.output()).as(step.typed()).matches(step.expected());
            assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        }
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return Shell.run(Path.of("."), Map.of(), List.of(command, "--version"))
                            .exitCode()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
