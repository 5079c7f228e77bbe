package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `squall sweep` as a user runs it, on a client with four planted faults, and on the same client repaired.
final class SweepTest {

    private static final int SECONDS = 60;
    private static final String SQUALL = Shell.ROOT.resolve("squall").toString();
    private static final String BRITTLE =
            Shell.ROOT.resolve("docs/examples/brittle.py").toString();
    private static final String LAUNCH =
            Shell.ROOT.resolve("docs/examples/launch.py").toString();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void needs_python() throws Exception {
        assumeTrue(isThere("python3", "--version"), "needs python3");
    }

    private static boolean isThere(String... command) throws InterruptedException {
        try {
            return Shell.run(Path.of("."), Map.of(), List.of(command)).exitCode() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private Shell.Outcome sweep(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(SQUALL, "sweep"));
        command.addAll(List.of(arguments));
        return Shell.run(folder, Map.of(), command);
    }

    private Shell.Outcome sweepClient(String client, String limit, String report) throws Exception {
        return sweep(
                "--instant",
                "--operation",
                "cvm.*",
                "--codes",
                "4400,6000",
                "--time-limit",
                limit,
                "--json",
                report,
                "--",
                "python3",
                client);
    }

    private JsonNode report(String name) throws IOException {
        return JSON.readTree(Files.readString(folder.resolve(name)));
    }

    private Map<String, String> reactions(String name) throws IOException {
        var reactions = new TreeMap<String, String>();
        report(name).path("runs").forEach(run -> {
            var key = "%s %s %s"
                    .formatted(
                            run.path("operation").asString(),
                            run.path("code").asString(),
                            run.path("variant").asString());
            var leaked = run.path("leaked").size();
            reactions.put(key, run.path("reaction").asString() + (leaked == 0 ? "" : " " + leaked));
        });
        return reactions;
    }

    @Test
    void four_planted_faults_are_found_and_named_and_the_repaired_client_has_none() throws Exception {
        var brittle = sweepClient(BRITTLE, "6s", "before.json");

        assertThat(brittle.exitCode()).as(brittle.output()).isEqualTo(1);
        assertThat(reactions("before.json"))
                .containsEntry("cvm.ModifyInstanceAttributes 4400 once", "swallowed")
                .containsEntry("cvm.ModifyInstanceAttributes 6000 always", "swallowed")
                .containsEntry("cvm.RunInstancesHour 4400 always", "endless")
                .containsEntry("cvm.RunInstancesHour 4400 once", "recovered")
                .containsEntry("cvm.RunInstancesHour  lost", "leaked 1")
                .containsEntry("cvm.RunInstancesHour 6000 once", "crashed")
                .containsEntry("cvm.ReturnInstance 6000 once", "gave-up");

        var repaired = sweepClient(LAUNCH, "30s", "after.json");

        assertThat(repaired.exitCode()).as(repaired.output()).isZero();
        assertThat(reactions("after.json").values()).containsOnly("recovered", "gave-up");
        assertThat(sweep("compare", "before.json", "after.json").exitCode()).isZero();
        assertThat(sweep("compare", "after.json", "before.json").exitCode()).isEqualTo(1);
    }

    @Test
    void a_command_that_does_not_work_undisturbed_is_not_swept() throws Exception {
        var outcome = sweep("--", "sh", "-c", "echo no luck; exit 7");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.output()).contains("no luck").contains("ended in 7 instead of 0");
    }

    @Test
    void a_code_that_no_called_operation_documents_is_refused() throws Exception {
        var outcome = sweep("--instant", "--codes", "10409", "--", "python3", LAUNCH);

        assertThat(outcome.exitCode()).isEqualTo(5);
        assertThat(outcome.output()).contains("documents 10409");
    }

    @Test
    void whoever_stops_a_sweep_is_told_what_it_found_until_then() throws Exception {
        var client = "[ -e ran ] && sleep 600; touch ran; exec python3 %s".formatted(LAUNCH);
        var process = new ProcessBuilder(
                        SQUALL, "sweep", "--instant", "--time-limit", "5m", "--jobs", "1", "--", "sh", "-c", client)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var told = process.inputReader(StandardCharsets.UTF_8);
        for (var line = told.readLine(); line != null && !line.contains("runs, 1 at a time"); ) {
            line = told.readLine();
        }

        Runtime.getRuntime().exec(new String[] {"kill", "-INT", String.valueOf(process.pid())});
        var rest = told.lines().toList();

        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(rest).anyMatch(line -> line.contains("0 of 43 runs, then it was stopped"));
    }
}
