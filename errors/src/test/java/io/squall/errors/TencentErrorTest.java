package io.squall.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The catalog against Tencent's own table, copied apart into tencent-documented.csv.
final class TencentErrorTest {

    private static final String TABLE = "/tencent-documented.csv";

    @ParameterizedTest
    @CsvFileSource(resources = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void every_row_of_the_documented_table_is_in_the_catalog(int code, String description) {
        assertThat(TencentError.of(code).map(TencentError::message)).contains(description);
    }

    @Test
    void every_code_of_the_catalog_is_documented_but_success() throws IOException, URISyntaxException {
        var all = Stream.concat(Stream.of("0"), documented().stream()).toList();

        assertThat(TencentError.values()).extracting(TencentError::code).containsExactlyElementsOf(all);
    }

    private static List<String> documented() throws IOException, URISyntaxException {
        var table = Objects.requireNonNull(TencentErrorTest.class.getResource(TABLE));
        return Files.readAllLines(Path.of(table.toURI())).stream()
                .skip(1)
                .map(row -> row.split("\\|", 2)[0].strip())
                .toList();
    }

    @Test
    void no_code_is_there_twice() {
        var codes = Arrays.stream(TencentError.values()).map(TencentError::code).toList();

        assertThat(codes).hasSameSizeAs(new HashSet<>(codes));
    }

    @ParameterizedTest
    @EnumSource
    void every_code_tells_its_cause_and_its_remedy_and_has_a_name_in_answers(TencentError error) {
        assertThat(error.cause()).endsWith(".");
        assertThat(error.remedy()).endsWith(".");
        assertThat(error.wireName()).contains(error.codeDesc());
        assertThat(error.codeDesc()).matches("[A-Za-z.]+");
        assertThat(error.errorCode()).matches("[A-Za-z.]*");
        assertThat(error.laterName().orElse("")).isEqualTo(error.errorCode());
    }
}
