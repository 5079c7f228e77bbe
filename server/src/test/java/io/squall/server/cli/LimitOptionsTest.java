package io.squall.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.squall.server.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/// How much clients may take, as it is asked for.
final class LimitOptionsTest {

    @Command
    private static final class Cloud {
        @Mixin
        private LimitOptions limits = new LimitOptions();
    }

    private static Limits limits(String... arguments) {
        return CommandLine.populateCommand(new Cloud(), arguments).limits.read();
    }

    @Test
    void without_options_they_are_the_usual_ones() {
        assertThat(limits()).isEqualTo(Limits.DEFAULT);
    }

    @Test
    void each_option_sets_its_own() {
        assertThat(limits(
                        "--max-connections=1",
                        "--max-requests=2",
                        "--max-body-kib=3",
                        "--max-bodies-mib=4",
                        "--patience=0.5",
                        "--seconds-idle=6",
                        "--seconds-to-ask=7",
                        "--seconds-to-accept=8"))
                .isEqualTo(new Limits(
                        1,
                        2,
                        3 << 10,
                        4 << 20,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(8)));
    }

    @ParameterizedTest
    @CsvSource({
        "--max-connections=0, '--max-connections must be from 1 to 2147483647, not 0'",
        "--max-body-kib=1048577, '--max-body-kib must be from 1 to 1048576, not 1048577'",
        "--max-bodies-mib=-1, '--max-bodies-mib must be from 1 to 1024, not -1'",
        "--patience=0, '--patience must be more than 0 and a day at most, not 0.0'",
        "--seconds-to-ask=NaN, '--seconds-to-ask must be more than 0 and a day at most, not NaN'"
    })
    void what_makes_no_sense_is_refused(String argument, String words) {
        assertThatThrownBy(() -> limits(argument))
                .isInstanceOf(ParameterException.class)
                .hasMessage(words);
    }

    @Test
    void every_option_that_the_document_names_is_one_of_squall_up_or_run() throws IOException {
        var out = new StringWriter();
        Squall.run(new PrintWriter(out, true), "up", "--help");
        Squall.run(new PrintWriter(out, true), "run", "--help");
        var document = Files.readString(Path.of("../docs/bounds.md"));

        var named = Pattern.compile("`(--[a-z-]+)`")
                .matcher(document)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(8)
                .allSatisfy(option -> assertThat(out.toString()).contains(option + "="));
    }

    @Test
    void every_command_is_found_by_the_name_it_has() {
        Subcommands.BY_NAME.forEach((name, type) ->
                assertThat(type.getAnnotation(Command.class).name()).isEqualTo(name));
    }
}
