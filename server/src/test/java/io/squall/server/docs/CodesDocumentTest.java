package io.squall.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.errors.NhnError;
import io.squall.errors.NhnFamily;
import io.squall.server.exchange.Exchange;
import io.squall.server.exchange.Exchange.Request;
import io.squall.server.exchange.Exchanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The cause ledger and the examples of `squall explain` come from the catalog and the exchanges. `make docs` writes
/// them anew.
final class CodesDocumentTest {

    private static final Path LEDGER = Path.of("..", "docs", "codes", "nhn.md");
    private static final Path EXAMPLES =
            Path.of("..", "dialect-nhn", "src", "main", "resources", "io", "squall", "dialect", "nhn", "examples");

    @Test
    void the_cause_ledger_is_up_to_date() throws IOException {
        check(LEDGER, ledger());
    }

    @ParameterizedTest
    @EnumSource
    void the_example_of_each_code_is_up_to_date(NhnError error) throws IOException {
        check(EXAMPLES.resolve(error.name() + ".http"), example(error) + "\n");
    }

    private static void check(Path file, String expected) throws IOException {
        if ("write".equals(System.getProperty("squall.docs"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is stale; write it anew with: make docs", file.getFileName())
                .isEqualTo(expected);
    }

    private static String ledger() {
        return """
                # NHN Cloud, Compute API v1.0: the cause ledger

                Generated from `NhnError` and the recorded exchanges; `make docs` writes it anew.

                Every answer has HTTP status 200. Codes from 10400 on are the base of a family plus the HTTP status of the
                service behind it, and their message is that service's own. The families are documented; which condition gives
                which code in them is derived from the services' own rules, as the column "basis" says.

                | code | name | message | retry | basis | standing |
                |---|---|---|---|---|---|
                %s

                ## The families

                | codes | subject | service |
                |---|---|---|
                %s

                ## Code by code

                %s
                """.formatted(
                Stream.of(NhnError.values()).map(CodesDocumentTest::row).collect(Collectors.joining("\n")),
                Arrays.stream(NhnFamily.values())
                        .map(family -> "| %d to %d | %s | %s |"
                                .formatted(family.first(), family.last(), family.subject(), family.backEnd()))
                        .collect(Collectors.joining("\n")),
                Stream.of(NhnError.values()).map(CodesDocumentTest::section).collect(Collectors.joining("\n\n")));
    }

    private static String row(NhnError error) {
        return "| [%s](#%s) | %s | `%s` | %s | %s | %s |"
                .formatted(
                        error.code(),
                        anchor(error),
                        error.name(),
                        error.message(),
                        error.retry().words(),
                        error.basis().words(),
                        error.standing().words());
    }

    private static String anchor(NhnError error) {
        return (error.code() + "-" + error.name()).toLowerCase(Locale.ROOT);
    }

    private static String section(NhnError error) {
        return """
                ### %s %s

                Cause: %s

                Remedy: %s

                ```http
                %s
                ```""".formatted(error.code(), error.name(), error.cause(), error.remedy(), example(error));
    }

    private static Exchange exchange(NhnError error) {
        return Exchanges.shortest(error).orElseThrow(() -> new AssertionError("no exchange ends in " + error));
    }

    /// What was answered before stands in braces.
    private static String example(NhnError error) {
        return Exchanges.lastRequest(exchange(error))
                .map(CodesDocumentTest::example)
                .orElseThrow()
                .replace("{{any}}", "...")
                .replaceAll("\\{\\{(\\w+)}}", "{$1}");
    }

    private static String example(Request request) {
        var lines = Stream.of(
                Stream.of(request.method() + " " + request.target()),
                request.headers().stream(),
                request.body().isEmpty() ? Stream.<String>empty() : Stream.of("", request.body()),
                Stream.of("=> " + request.status()),
                request.expected().isEmpty() ? Stream.<String>empty() : Stream.of(request.expected()));
        return lines.flatMap(line -> line).collect(Collectors.joining("\n"));
    }
}
