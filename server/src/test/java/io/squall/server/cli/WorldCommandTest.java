package io.squall.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import io.squall.server.Options;
import io.squall.server.RequestLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// The commands on worlds and on their clocks, against a cloud that runs and a folder in which none does.
final class WorldCommandTest {

    @TempDir
    private Path folder = Path.of(".");

    private StringWriter out = new StringWriter();

    private int squall(String... arguments) {
        out = new StringWriter();
        return Squall.run(new PrintWriter(out, true), arguments);
    }

    private int world(String command, String... arguments) {
        var words = new ArrayList<>(List.of("world", command, "--data", data().toString()));
        words.addAll(List.of(arguments));
        return squall(words.toArray(String[]::new));
    }

    private int clock(String... arguments) {
        var words = new ArrayList<>(List.of("clock", "--json", "--data", data().toString()));
        words.addAll(List.of(arguments));
        return squall(words.toArray(String[]::new));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private JsonNode printed() throws Json.NotJson {
        return Json.read(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private RunningCloud start() throws InterruptedException {
        var silence = new RequestLog(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), RequestLog.Format.TEXT);
        var cloud = CommandLine.populateCommand(new CloudOptions());
        return RunningCloud.start(Optional.of(data()), cloud, Options.DEFAULT.on(0), 0, silence);
    }

    @Test
    void worlds_are_made_kept_and_removed() throws Exception {
        try (var cloud = start()) {
            assertThat(cloud.server().url()).isNotEmpty();
            assertThat(world("fork", "default", "trial")).isZero();
            assertThat(out.toString()).contains("appkey    SquallDemoAppKey -> ", " secret ");
            assertThat(world("snapshot", "trial", "before")).isZero();
            assertThat(world("restore", "trial", "before")).isZero();
            assertThat(world("new", "other", "--ephemeral")).isZero();
            assertThat(world("list")).isZero();
            assertThat(out.toString()).contains("default", "trial", "snapshots: before", "other", "ephemeral");
            assertThat(world("snapshot", "trial", "before", "--delete")).isZero();
            assertThat(world("delete", "other")).isZero();
            assertThat(world("list", "--json")).isZero();
            assertThat(printed().path("worlds")).hasSize(2);
        }
    }

    @Test
    void what_the_cloud_refuses_ends_in_an_exit_code_of_its_own() throws InterruptedException {
        assertThat(world("list")).isEqualTo(Failure.NOT_FOUND);
        try (var cloud = start()) {
            assertThat(cloud.server().url()).isNotEmpty();
            assertThat(world("delete", "none")).isEqualTo(Failure.NOT_FOUND);
            assertThat(world("delete", "default")).isEqualTo(Failure.REFUSED);
            assertThat(world("new", "Bad Name")).isEqualTo(Failure.REFUSED);
            assertThat(world("fork", "default")).isEqualTo(CommandLine.ExitCode.USAGE);
        }
    }

    @Test
    void the_clock_of_each_world_is_told_and_changed() throws Exception {
        try (var cloud = start()) {
            assertThat(cloud.server().url()).isNotEmpty();
            assertThat(world("fork", "default", "trial")).isZero();
            assertThat(clock("--world", "trial", "--freeze", "--scale", "60", "--advance", "PT1H"))
                    .isZero();
            assertThat(printed().path("frozen").asBoolean()).isTrue();
            assertThat(printed().path("scale").asDouble()).isEqualTo(60);
            assertThat(clock("--world", "trial", "--resume")).isZero();
            assertThat(printed().path("frozen").asBoolean()).isFalse();
            assertThat(printed().path("aheadOfMachineSeconds").asDouble()).isGreaterThan(3500);
            assertThat(clock()).isZero();
            assertThat(printed().path("scale").asDouble()).isEqualTo(1);
            assertThat(clock("--scale", "0")).isEqualTo(Failure.REFUSED);
            assertThat(clock("--world", "none")).isEqualTo(Failure.NOT_FOUND);
            assertThat(clock("--freeze", "--resume")).isEqualTo(CommandLine.ExitCode.USAGE);
        }
    }

    @Test
    void a_world_is_exported_and_imported_whether_its_cloud_runs_or_not() throws Exception {
        var running = folder.resolve("running.world").toString();
        var stopped = folder.resolve("stopped.world").toString();
        assertThat(world("export", "default", running)).isEqualTo(Failure.NOT_FOUND);
        try (var cloud = start()) {
            assertThat(cloud.server().url()).isNotEmpty();
            assertThat(world("export", "default", running)).isZero();
            assertThat(world("export", "default", running)).isEqualTo(Failure.REFUSED);
            assertThat(world("import", running, "copy")).isZero();
            assertThat(out.toString()).contains("appkey    SquallDemoAppKey -> ");
        }
        assertThat(world("export", "copy", stopped)).isZero();
        assertThat(world("export", "none", folder.resolve("none").toString())).isEqualTo(Failure.NOT_FOUND);
        assertThat(world("import", stopped, "copy")).isEqualTo(Failure.REFUSED);
        assertThat(world("import", stopped, "again")).isZero();
        assertThat(world("import", noWorld(), "bad")).isEqualTo(Failure.REFUSED);
        try (var cloud = start()) {
            assertThat(cloud.server().url()).isNotEmpty();
            assertThat(world("list", "--json")).isZero();
            assertThat(printed().path("worlds")).hasSize(3);
        }
    }

    private String noWorld() throws IOException {
        return Files.writeString(folder.resolve("letter"), "a letter to my aunt")
                .toString();
    }
}
