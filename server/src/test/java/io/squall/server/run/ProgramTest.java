package io.squall.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramTest {

    @TempDir
    private Path folder = Path.of(".");

    private Optional<Integer> obstacle(String name, String path) {
        return new Program(List.of(name)).obstacle(path);
    }

    @Test
    void a_name_is_looked_for_in_the_folders_of_the_path() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));
        var path = "%s:%s".formatted(folder, other);
        Files.writeString(folder.resolve("tool"), "");
        Files.createDirectory(folder.resolve("directory"));

        assertThat(obstacle("tool", path)).contains(126);
        assertThat(obstacle("directory", path)).contains(126);
        assertThat(obstacle("nothing", path)).contains(127);
        assertThat(obstacle("", path)).contains(127);
        Files.setPosixFilePermissions(
                Files.writeString(other.resolve("tool"), ""), PosixFilePermissions.fromString("rwx------"));
        assertThat(obstacle("tool", path)).isEmpty();
    }

    @Test
    void a_path_is_taken_as_it_is() {
        assertThat(obstacle("/bin/sh", "")).isEmpty();
        assertThat(obstacle("./none", "/bin")).contains(127);
        assertThat(obstacle("/etc/passwd", "/bin")).contains(126);
    }
}
