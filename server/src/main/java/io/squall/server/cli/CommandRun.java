package io.squall.server.cli;

import io.squall.server.coverage.CoverageData;
import io.squall.server.interception.CallerEnvironment;
import io.squall.server.interception.ClientSettings;
import io.squall.server.interception.CloudClient;
import io.squall.server.interception.Tally;
import io.squall.server.interception.TrustFiles;
import io.squall.server.run.Child;
import io.squall.server.run.Program;
import io.squall.server.run.RunReport;
import io.squall.server.run.Signals;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// One run of a command against a cloud that answers.
///
/// @param java whether JVMs are told, too
record CommandRun(CloudClient.Place cloud, Program program, Duration grace, boolean java, boolean failOnEgress) {

    /// Something wanted to leave the cloud, which was to be an error.
    static final int ESCAPED = 120;

    private static final int SIGNALLED = 128;

    /// Runs it and tells about it.
    ///
    /// @return what Squall ends in
    int run(Signals signals, RunOutput output) throws InterruptedException {
        var early = signals.first();
        if (early.isPresent()) {
            return SIGNALLED + early.get();
        }
        output.requireWritable();
        try (var folder = TemporaryFolder.create()) {
            return run(environment(folder.path()), signals, output);
        } catch (IOException failure) {
            throw new Failure(Failure.NOT_FOUND, "the run failed: " + failure.getMessage());
        }
    }

    private Map<String, String> environment(Path folder) throws IOException {
        var variables = CallerEnvironment.read();
        var trust = TrustFiles.write(folder, cloud.certificate(), variables);
        variables.putAll(ClientSettings.of(cloud, trust, variables, java));
        return variables;
    }

    private int run(Map<String, String> environment, Signals signals, RunOutput output)
            throws IOException, InterruptedException {
        var client = new CloudClient(cloud.http());
        var before = client.tally();
        var metBefore = output.wantsCoverage() ? client.coverage() : CoverageData.NONE;
        var began = System.nanoTime();
        var ending = Child.run(program, environment, grace, signals);
        var took = Duration.ofNanos(System.nanoTime() - began);
        try {
            if (output.wantsCoverage()) {
                output.tell(client.coverage().since(metBefore));
            }
            return told(new Ended(ending, took, client.tally().since(before)), output);
        } catch (IOException silent) {
            System.err.println("squall: the cloud cannot tell what happened: " + silent.getMessage());
            return failOnEgress ? RunCommand.OWN_FAILURE : ending.exitCode();
        }
    }

    private record Ended(Child.Ending ending, Duration took, Tally tally) {}

    private int told(Ended ended, RunOutput output) {
        var tally = ended.tally;
        var escaped = failOnEgress && !tally.unwanted().isEmpty();
        var exitCode = escaped ? ESCAPED : ended.ending.exitCode();
        output.tell(new RunReport(program, ended.ending, exitCode, ended.took, tally));
        if (escaped) {
            System.err.println("squall: it wanted to leave the cloud, for " + hosts(tally));
        }
        return exitCode;
    }

    private static String hosts(Tally tally) {
        return tally.unwanted().stream()
                .map(escape -> "%s:%d".formatted(escape.host(), escape.port()))
                .collect(Collectors.joining(", "));
    }
}
