package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.server.sweep.Report;
import io.squall.server.sweep.SweepPage;
import io.squall.server.sweep.SweepSuites;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The files that a sweep is told in beside its table.
final class SweepOutput {

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON, for squall sweep compare.")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page that needs nothing else.")
    private @Nullable Path html;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the report as JUnit's XML.")
    private @Nullable Path junit;

    /// Refuses files that could not be written when all is over.
    void requireWritable() {
        Stream.of(json, html, junit).filter(Objects::nonNull).forEach(file -> JsonFile.write(file, ""));
    }

    void write(Report report) {
        if (json != null) {
            JsonFile.write(json, Json.write(report.json()));
        }
        if (html != null) {
            JsonFile.write(html, new SweepPage(report).html());
        }
        if (junit != null) {
            JsonFile.write(junit, new SweepSuites(report).xml());
        }
    }
}
