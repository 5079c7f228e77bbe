package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a conversation takes for the expected answer, and what it remembers.
final class ConversationTest {

    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            EXPECTED                         | ANSWER                              | SAID AGAIN   | MEANS
            {"id":"{{id}}","a":1}            | {"id":"ins-1","a":1}                | GET {{id}}   | GET ins-1
            {"id":{{id}},"a":1}              | {"id":121,"a":1}                    | {{id}}       | 121
            {"a":1,"id":{{id}}}              | {"a":1,"id":121}                    | {{id}}       | 121
            [{{id}},{{any}}]                 | [121,"x",{"y":[2]}]                 | {{id}}       | 121
            {"ids":[{{id}}],"x":{"{{id}}":0}}| {"ids":[121],"x":{"121":0}}         | {{id}}       | 121
            {"m":"say \\"{{id}}\\""}         | {"m":"say \\"hello\\""}             | {{any}}      |
            {"id":{{id}}}                    | {"id":"121"}                        | ``           |
            {"id":{{id}},"b":1}              | {"id":121,"a":2,"b":1}              | ``           |
            {"ids":[{{id}},{{id}}]}          | {"ids":[121,122]}                   | ``           |
            """)
    void a_name_stands_for_text_within_quotes_and_for_a_number_without(
            String expected, String answer, String again, String meaning) {
        try (var stage = Stage.open(Api.NHN, folder.resolve("world.db"))) {
            var conversation = new Conversation(stage, List.of());

            assertThat(conversation.hears(expected, answer)).isEqualTo(!again.isEmpty());
            if (meaning != null) {
                assertThat(conversation.fill(again)).isEqualTo(meaning);
            }
        }
    }

    @Test
    void a_call_reaches_the_server_with_the_time_of_the_world() {
        try (var stage = Stage.open(Api.NHN, folder.resolve("world.db"))) {
            var call = new Call(1, "GET", "cvm", "DescribeInstances", "gz", List.of(), Map.of("limit", "1"), 200, "");

            assertThat(stage.now()).hasToString("2020-02-25T01:00:00Z");
            assertThat(new Conversation(stage, List.of()).say(call).statusCode())
                    .isEqualTo(200);
        }
    }
}
