package io.squall.server.exchange;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.errors.DocumentedError;
import io.squall.errors.NhnError;
import io.squall.errors.NhnFamily;
import io.squall.server.exchange.Exchange.Row;
import io.squall.server.exchange.Exchange.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The exchanges against the specification: its tables of conditions, copied apart into rows.txt.
final class MatrixTest {

    private static final String SUCCESS = "success";
    private static final String ANY = "any";
    private static final String RAISED = "raised";
    private static final Pattern LEADING_CODE = Pattern.compile("^(-?[0-9]+)\\b.*");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z.]+");
    private static final Pattern INNER_CODE = Pattern.compile("^inner ([0-9]+)\\b.*");
    private static final Pattern MODULE_CODE = Pattern.compile(".*(\\([0-9]+\\)).*");
    private static final Pattern CODE_DESC = Pattern.compile("^[0-9]+ .*?([A-Z][A-Za-z.]+)$");

    @ParameterizedTest
    @EnumSource
    void every_row_of_the_specification_has_an_exchange(Api api) throws IOException {
        var shown = Exchanges.of(api).all().stream().map(Exchange::row).collect(toSet());
        var unshown = rows(api, "rows.txt").stream()
                .filter(row -> !row.condition().equals("(common only)"))
                .filter(row -> !shown.contains(row));

        assertThat(unshown)
                .as("rows without an exchange")
                .containsExactlyElementsOf(uncovered(api, row -> !isSuccess(row) && !isCode(row)));
    }

    @ParameterizedTest
    @EnumSource
    void every_operation_has_an_exchange_that_succeeds(Api api) throws IOException {
        var succeeding = Exchanges.of(api).all().stream()
                .filter(exchange -> exchange.row().isSuccess())
                .flatMap(exchange -> Arrays.stream(exchange.row().operations().split(", ")))
                .collect(toSet());
        var failing = lines(api, "operations.txt").stream()
                .filter(operation -> !succeeding.contains(operation))
                .map(operation -> new Row(operation, SUCCESS, "0"));

        assertThat(failing)
                .as("operations that never succeed")
                .containsExactlyElementsOf(uncovered(api, MatrixTest::isSuccess));
    }

    @ParameterizedTest
    @EnumSource
    void every_code_is_raised(Api api) throws IOException {
        var exchanges = Exchanges.of(api);
        var raised = exchanges.all().stream().map(exchanges::lastCode).collect(toSet());
        var idle = Stream.concat(api.errors().stream().map(DocumentedError::code), lines(api, "names.txt").stream())
                .filter(code -> !raised.contains(code))
                .map(code -> new Row(ANY, RAISED, code));

        assertThat(idle)
                .as("codes that no exchange ends in")
                .containsExactlyElementsOf(uncovered(api, MatrixTest::isCode));
    }

    @ParameterizedTest
    @EnumSource
    void every_exchange_shows_a_row_of_the_specification_a_success_or_a_decision_of_ours(Api api) throws IOException {
        var known = Stream.concat(rows(api, "rows.txt").stream(), rows(api, "decisions.txt").stream())
                .collect(toSet());
        var others = Exchanges.of(api).all().stream()
                .map(Exchange::row)
                .filter(row -> !row.isSuccess())
                .filter(row -> !known.contains(row))
                .distinct();

        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_exchange_ends_in_the_code_of_its_row(Api api) {
        var exchanges = Exchanges.of(api);

        assertThat(exchanges.all().stream().filter(exchange -> !exchange.row().isSuccess()))
                .allSatisfy(exchange -> {
                    var answer =
                            Exchanges.lastSaid(exchange).map(Said::expected).orElse("");
                    checkCode(exchange, exchanges.lastCode(exchange), answer);
                    checkWords(exchange, answer);
                });
    }

    /// The code itself, or for a part of a batch the code within the answer's `detail`.
    private static void checkCode(Exchange exchange, String ended, String answer) {
        var code = exchange.row().code();
        var inner = INNER_CODE.matcher(code);
        var leading = LEADING_CODE.matcher(code);
        if (code.contains("-5 or x404")) {
            assertThat(ended).matches("-5|[0-9]+404");
        } else if (inner.matches()) {
            assertThat(answer.replaceFirst(".*?\"detail\":", ""))
                    .as(exchange.toString())
                    .isNotEqualTo(answer)
                    .containsPattern("\"code\":%s\\b".formatted(inner.group(1)));
        } else {
            var named = NAME.matcher(code).matches() ? code : "0";
            assertThat(ended).as(exchange.toString()).isEqualTo(leading.matches() ? leading.group(1) : named);
        }
    }

    /// What stands behind the code in the row: a module's number in brackets, a module's name for the error.
    private static void checkWords(Exchange exchange, String answer) {
        var code = exchange.row().code();
        var number = MODULE_CODE.matcher(code);
        if (number.matches()) {
            assertThat(answer).as(exchange.toString()).contains("\"message\":\"" + number.group(1));
        }
        var name = CODE_DESC.matcher(code);
        if (name.matches()) {
            assertThat(answer).as(exchange.toString()).contains("\"codeDesc\":\"%s\"".formatted(name.group(1)));
        }
    }

    @Test
    void every_family_of_nhns_table_is_raised() {
        var exchanges = Exchanges.of(Api.NHN);
        var raised = exchanges.all().stream()
                .map(exchange -> NhnError.of(Integer.parseInt(exchanges.lastCode(exchange))))
                .flatMap(Optional::stream)
                .map(NhnError::family)
                .flatMap(Optional::stream);

        assertThat(raised).contains(NhnFamily.values());
    }

    private static boolean isSuccess(Row row) {
        return row.isSuccess();
    }

    private static boolean isCode(Row row) {
        return row.operations().equals(ANY) && row.condition().equals(RAISED);
    }

    private static List<Row> uncovered(Api api, Predicate<Row> kind) throws IOException {
        return rows(api, "uncovered.txt").stream().filter(kind).toList();
    }

    private static List<Row> rows(Api api, String file) throws IOException {
        return lines(api, file).stream().map(Row::parse).toList();
    }

    private static List<String> lines(Api api, String file) throws IOException {
        return Files.readAllLines(api.rows().resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
