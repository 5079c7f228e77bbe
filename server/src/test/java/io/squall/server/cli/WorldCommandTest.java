package io.squall.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The commands on worlds and on their clocks, against a cloud that runs and a folder in which none does.
final class WorldCommandTest {

    private final Path folder;
    private final Typing typing;

    WorldCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.typing = new Typing(folder.resolve("data"));
    }

    private int world(String command, String... arguments) {
        return typing.type("world " + command, arguments);
    }

    private int clock(String... arguments) {
        return typing.type("clock --json", arguments);
    }

    @Test
    void worlds_are_made_kept_and_removed() throws Exception {
        try (var cloud = typing.start()) {
            assertThat(cloud.server().url()).isNotEmpty();
            assertThat(world("fork", "default", "trial")).isZero();
            assertThat(typing.out()).contains("appkey    SquallDemoAppKey -> ", " secret ");
            assertThat(world("snapshot", "trial", "before")).isZero();
            assertThat(world("restore", "trial", "before")).isZero();
            assertThat(world("new", "other", "--ephemeral")).isZero();
            assertThat(world("list")).isZero();
            assertThat(typing.out()).contains("default", "trial", "snapshots: before", "other", "ephemeral");
            assertThat(world("snapshot", "trial", "before", "--delete")).isZero();
            assertThat(world("delete", "other")).isZero();
            assertThat(world("list", "--json")).isZero();
            assertThat(typing.json().path("worlds")).hasSize(2);
        }
    }

    @Test
    void what_the_cloud_refuses_ends_in_an_exit_code_of_its_own() throws InterruptedException {
        assertThat(world("list")).isEqualTo(Failure.NOT_FOUND);
        try (var cloud = typing.start()) {
            assertThat(cloud.server().url()).isNotEmpty();
            assertThat(world("delete", "none")).isEqualTo(Failure.NOT_FOUND);
            assertThat(world("delete", "default")).isEqualTo(Failure.REFUSED);
            assertThat(world("new", "Bad Name")).isEqualTo(Failure.REFUSED);
            assertThat(world("fork", "default")).isEqualTo(CommandLine.ExitCode.USAGE);
        }
    }

    @Test
    void the_clock_of_each_world_is_told_and_changed() throws Exception {
        try (var cloud = typing.start()) {
            assertThat(cloud.server().url()).isNotEmpty();
            assertThat(world("fork", "default", "trial")).isZero();
            assertThat(clock("--world", "trial", "--freeze", "--scale", "60", "--advance", "PT1H"))
                    .isZero();
            assertThat(typing.json().path("frozen").asBoolean()).isTrue();
            assertThat(typing.json().path("scale").asDouble()).isEqualTo(60);
            assertThat(clock("--world", "trial", "--resume")).isZero();
            assertThat(typing.json().path("frozen").asBoolean()).isFalse();
            assertThat(typing.json().path("aheadOfMachineSeconds").asDouble()).isGreaterThan(3500);
            assertThat(clock()).isZero();
            assertThat(typing.json().path("scale").asDouble()).isEqualTo(1);
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
        try (var cloud = typing.start()) {
            assertThat(cloud.server().url()).isNotEmpty();
            assertThat(world("export", "default", running)).isZero();
            assertThat(world("export", "default", running)).isEqualTo(Failure.REFUSED);
            assertThat(world("import", running, "copy")).isZero();
            assertThat(typing.out()).contains("appkey    SquallDemoAppKey -> ");
        }
        assertThat(world("export", "copy", stopped)).isZero();
        assertThat(world("export", "none", folder.resolve("none").toString())).isEqualTo(Failure.NOT_FOUND);
        assertThat(world("import", stopped, "copy")).isEqualTo(Failure.REFUSED);
        assertThat(world("import", stopped, "again")).isZero();
        assertThat(world("import", noWorld(), "bad")).isEqualTo(Failure.REFUSED);
        try (var cloud = typing.start()) {
            assertThat(cloud.server().url()).isNotEmpty();
            assertThat(world("list", "--json")).isZero();
            assertThat(typing.json().path("worlds")).hasSize(3);
        }
    }

    private String noWorld() throws IOException {
        return Files.writeString(folder.resolve("letter"), "a letter to my aunt")
                .toString();
    }
}
