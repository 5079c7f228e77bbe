package io.squall.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CapturedTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of(".");

    private Captured.Ending run(String script, Duration limit) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("MARK", folder.toString()));
        environment.put("PATH", System.getenv("PATH"));
        return Captured.run(new Program(List.of("sh", "-c", script)), environment, "MARK", limit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        echo out; echo err >&2; exit 3 | 3   | out\\nerr\\n
        kill -KILL $$                  | 137 | ''
        cat; echo end                  | 0   | end\\n
        """)
    void output_and_end_are_those_of_the_command(String script, int exitCode, String output) throws Exception {
        var ending = run(script, LONG);

        assertThat(ending.exitCode()).isEqualTo(exitCode);
        assertThat(ending.output()).isEqualTo(output.replace("\\n", "\n"));
        assertThat(ending.overdue()).isFalse();
    }

    @Test
    void what_takes_too_long_is_ended_with_all_that_it_started() throws Exception {
        var ending = run("echo begun; sleep 600 & sleep 600", Duration.ofMillis(500));

        assertThat(ending.overdue()).isTrue();
        assertThat(ending.output()).isEqualTo("begun\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void what_is_left_running_is_ended() throws Exception {
        var pid = folder.resolve("pid");

        run("(sleep 600 & echo $! > %s)".formatted(pid), LONG);

        var left = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(left)
                .ifPresent(running ->
                        running.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void of_much_output_the_beginning_and_the_end_are_kept() throws Exception {
        var output = run("echo first; head -c 300000 /dev/zero | tr '\\0' x; echo; echo last", LONG)
                .output();

        assertThat(output).startsWith("first\n").endsWith("x\nlast\n").contains("bytes left out");
        assertThat(output.length()).isLessThan(70_000);
    }
}
