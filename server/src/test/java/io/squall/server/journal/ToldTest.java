package io.squall.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ToldTest {

    private static final String ANSWER = """
            {"code":0,"message":"","words":"a \\"quoted\\" one","ids":["ins-1","ins-2"],"projectId":1042,"size":2.5}""";

    @ParameterizedTest
    @CsvSource({"ins-1, true", "ins-2, true", "ins-3, false", "ins, false", "1042, true", "5, false"})
    void what_stood_in_an_answer_was_told(String value, boolean known) {
        var told = new Told(100);

        told.hear(ANSWER);

        assertThat(told.has(value)).contains(known);
    }

    @Test
    void whoever_could_not_remember_all_says_nothing() {
        var told = new Told(5);

        told.hear(ANSWER);

        assertThat(told.has("ins-1")).isEmpty();
        assertThat(new Told(0).has("ins-1")).isEmpty();
    }
}
