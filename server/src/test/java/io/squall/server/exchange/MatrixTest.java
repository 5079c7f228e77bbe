package io.squall.server.exchange;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.errors.NhnError;
import io.squall.errors.NhnFamily;
import io.squall.server.exchange.Exchange.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The exchanges against the specification: its tables of conditions, copied apart into rows.txt.
final class MatrixTest {

    private static final Path ROWS = Path.of("src", "test", "resources", "nhn");
    private static final Pattern LEADING_CODE = Pattern.compile("^(-?[0-9]+)\\b.*");

    @Test
    void every_row_of_the_specification_has_an_exchange() throws IOException {
        var shown = Exchanges.all().stream().map(Exchange::row).collect(toSet());
        var unshown = specified().stream()
                .filter(row -> !row.condition().equals("(common only)"))
                .filter(row -> !shown.contains(row))
                .map(Row::toString)
                .toList();

        assertThat(unshown).as("rows without an exchange").containsExactlyElementsOf(lines("uncovered.txt"));
    }

    @Test
    void every_exchange_shows_a_row_of_the_specification_a_success_or_a_decision_of_ours() throws IOException {
        var known = Stream.concat(specified().stream(), rows("decisions.txt").stream())
                .collect(toSet());
        var others = Exchanges.all().stream()
                .map(Exchange::row)
                .filter(row -> !row.isSuccess())
                .filter(row -> !known.contains(row))
                .map(Row::toString)
                .distinct()
                .toList();

        assertThat(others).isEmpty();
    }

    @Test
    void every_exchange_ends_in_the_code_of_its_row() {
        var refusals = Exchanges.all().stream()
                .filter(exchange -> !exchange.row().isSuccess())
                .toList();

        assertThat(refusals).allSatisfy(exchange -> {
            var expected = LEADING_CODE.matcher(exchange.row().code());
            var ended = Exchanges.lastCode(exchange);
            if (exchange.row().code().contains("-5 or x404")) {
                assertThat(ended).matches("-5|[0-9]+404");
            } else {
                assertThat(ended).as(exchange.toString()).isEqualTo(expected.matches() ? expected.group(1) : "0");
            }
        });
    }

    @Test
    void every_operation_has_an_exchange_that_succeeds() throws IOException {
        var succeeding = Exchanges.all().stream()
                .filter(exchange -> exchange.row().isSuccess())
                .flatMap(exchange -> Arrays.stream(exchange.row().operations().split(", ")))
                .collect(toSet());

        assertThat(succeeding).containsAll(lines("operations.txt"));
    }

    @Test
    void every_code_and_every_family_of_the_seed_table_is_raised() {
        var raised = Exchanges.all().stream()
                .map(exchange -> NhnError.of(Integer.parseInt(Exchanges.lastCode(exchange))))
                .flatMap(Optional::stream)
                .collect(toSet());

        assertThat(NhnError.values()).allSatisfy(error -> assertThat(raised).contains(error));
        assertThat(NhnFamily.values())
                .allSatisfy(family -> assertThat(raised.stream().map(NhnError::family))
                        .as("codes from %d to %d", family.first(), family.last())
                        .contains(Optional.of(family)));
    }

    private static List<Row> specified() throws IOException {
        return rows("rows.txt");
    }

    private static List<Row> rows(String file) throws IOException {
        return lines(file).stream().map(Row::parse).toList();
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(ROWS.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
