package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.server.RequestLog;
import io.squall.server.coverage.CoverageData;
import io.squall.server.run.RunReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a run tells what happened. Nothing of it mixes with what the command prints until that has ended.
final class RunOutput {

    @Option(
            names = "--summary",
            paramLabel = "FORM",
            defaultValue = "text",
            description =
                    "What to tell on standard error in the end: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Form summary = Form.TEXT;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the summary as JSON to this file as well.")
    private @Nullable Path report;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "Write to this file which codes the command met, for squall coverage.")
    private @Nullable Path coverage;

    @Option(names = "--log", paramLabel = "FILE", description = "Write the log of requests to this file.")
    private @Nullable Path log;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How the log of requests looks: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private RequestLog.Format logFormat = RequestLog.Format.TEXT;

    /// How a summary looks.
    enum Form {
        TEXT,
        JSON,
        NONE
    }

    /// Where the log of requests goes.
    record Log(PrintStream stream, RequestLog.Format format) implements AutoCloseable {
        @Override
        public void close() {
            stream.close();
        }
    }

    Log openLog() {
        try {
            var file = log == null ? OutputStream.nullOutputStream() : Files.newOutputStream(log);
            return new Log(new PrintStream(file, true, StandardCharsets.UTF_8), logFormat);
        } catch (IOException failure) {
            throw new Failure(Failure.NOT_FOUND, "cannot write the log to %s: %s".formatted(log, failure));
        }
    }

    /// Refuses files that could not be written when all is over.
    void requireWritable() {
        Stream.of(report, coverage).filter(Objects::nonNull).forEach(file -> write(file, ""));
    }

    boolean wantsCoverage() {
        return coverage != null;
    }

    void tell(CoverageData met) {
        if (coverage != null) {
            write(coverage, Json.write(met.json()) + System.lineSeparator());
        }
    }

    void tell(RunReport ended) {
        switch (summary) {
            case TEXT -> System.err.println(ended.text());
            case JSON -> System.err.println(Json.write(ended.json()));
            case NONE -> {}
        }
        if (report != null) {
            write(report, Json.write(ended.json()) + System.lineSeparator());
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new Failure(Failure.NOT_FOUND, "cannot write the report to %s: %s".formatted(file, failure));
        }
    }
}
