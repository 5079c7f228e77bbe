package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What documents say to type while a cloud runs, from their beginning to their end.
final class OperatorDocumentsTest {

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @ValueSource(strings = {"rehearsal.md", "worlds.md"})
    void what_the_document_says_to_type_works_as_it_says(String name) throws Exception {
        Files.createSymbolicLink(folder.resolve("squall"), Shell.ROOT.resolve("squall"));
        var sections = Document.read(Shell.ROOT.resolve("docs").resolve(name)).sections();
        var steps = sections.values().stream()
                .flatMap(section -> section.steps().stream())
                .toList();

        assertThat(steps).hasSizeGreaterThan(2);
        try (var cloud = Cloud.start(folder)) {
            var here = Map.of("SQUALL_URL", cloud.http().toString());
            for (var step : steps) {
                var outcome = Shell.run(folder, here, List.of("bash", "-euc", step.typed()));
                assertThat(outcome.output()).as(step.typed()).matches(step.expected());
                assertThat(outcome.exitCode()).as(outcome.output()).isZero();
            }
        }
    }
}
