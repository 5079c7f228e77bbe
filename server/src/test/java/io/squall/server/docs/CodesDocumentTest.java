package io.squall.server.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.squall.errors.DocumentedError;
import io.squall.server.exchange.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The cause ledgers and the examples of `squall explain` come from the catalogs and the exchanges. `make docs` writes
/// them anew.
final class CodesDocumentTest {

    private static final Path LEDGERS = Path.of("..", "docs", "codes");

    @ParameterizedTest
    @EnumSource
    void the_cause_ledger_is_up_to_date(Api api) throws IOException {
        check(LEDGERS.resolve(api.wireName() + ".md"), Optional.of(Ledger.of(api)));
    }

    @TestFactory
    Stream<DynamicNode> the_example_of_each_code_is_up_to_date() {
        return Arrays.stream(Api.values()).flatMap(api -> api.errors().stream().map(error -> test(api, error)));
    }

    private static DynamicTest test(Api api, DocumentedError error) {
        return dynamicTest(
                "%s %s".formatted(api, error.name()),
                () -> check(
                        api.examples().resolve(error.name() + ".http"),
                        Ledger.example(api, error).map(example -> example + "\n")));
    }

    /// What nothing shows yet has no file.
    private static void check(Path file, Optional<String> expected) throws IOException {
        if ("write".equals(System.getProperty("squall.docs"))) {
            write(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is stale; write it anew with: make docs", file.getFileName())
                .isEqualTo(expected.orElse(""));
    }

    private static void write(Path file, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.get());
        } else {
            Files.deleteIfExists(file);
        }
    }
}
