package io.squall.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The Java of `docs/java-tests.md` is that of tests that are compiled and run.
class JavaTestsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "java-tests.md");
    private static final Path SOURCES = Path.of("src", "test", "java", "io", "squall", "junit");
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern INDENTATION = Pattern.compile("(?m)^ +");

    @Test
    void what_the_document_shows_stands_in_a_test() throws IOException {
        var sources = plain(Files.readString(SOURCES.resolve("BrokerTest.java"))
                + Files.readString(SOURCES.resolve("OwnWorldTest.java")));
        var blocks = BLOCK.matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> plain(found.group(1)))
                .toList();

        assertThat(blocks).isNotEmpty().allSatisfy(block -> assertThat(sources).contains(block));
    }

    private static String plain(String code) {
        return INDENTATION.matcher(code).replaceAll("");
    }
}
