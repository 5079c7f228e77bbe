package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.squall.server.exchange.Exchange.Request;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is asked for happens to calls, and to no others.
final class RehearsalTest {

    private final Stage stage;
    private final Conversation conversation;

    RehearsalTest(@TempDir Path folder) {
        this.stage = Stage.open(Api.TENCENT, folder.resolve("world.db"));
        this.conversation = new Conversation(stage, List.of());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', useHeadersInDisplayName = true, textBlock = """
            PLAN                                                                  | CODES
            {"then":["6000"]}                                                     | 6000 6000 6000 6000
            {"then":["6000"],"first":2}                                           | 6000 6000 0 0
            {"then":["6000","4400","ok"]}                                         | 6000 4400 0 0
            {"then":["6000"],"beyondPerMinute":3}                                 | 0 0 0 6000
            {"then":["INTERNAL_ERROR"],"operation":"cvm.Describe*"}               | 6000 6000 6000 6000
            {"then":["6000"],"operation":"cvm.StopInstances"}                     | 0 0 0 0
            {"then":["6000"],"dialect":"nhn","operation":"*"}                     | none
            {"then":["6000"],"account":"AKIDSquallDemo0000000000000000000001"}    | 6000 6000 6000 6000
            {"then":["6000"],"account":"AKIDSquallOther000000000000000000001"}    | 0 0 0 0
            {"then":["6000"],"parameters":{"limit":"1"}}                          | 6000 6000 6000 6000
            {"then":["6000"],"parameters":{"limit":"2"}}                          | 0 0 0 0
            {"then":["6000"],"after":"PT1H"}                                      | 0 0 0 0
            """)
    void calls_end_in_what_is_rehearsed(String plan, String codes) {
        var added = admin("POST", "/_squall/rehearsals", plan);

        if (codes.equals("none")) {
            assertThat(added.statusCode()).isEqualTo(409);
            assertThat(added.body()).contains("there is no code 6000");
            return;
        }
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        assertThat(IntStream.range(0, 4).mapToObj(call -> code(describe())).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
        var hits = Arrays.stream(codes.split(" "))
                .filter(code -> !code.equals("0"))
                .count();
        assertThat(admin("GET", "/_squall/rehearsals", "").body())
                .containsPattern("\"hits\":(%d|%d),".formatted(hits, hits + 1));
    }

    @Test
    void what_an_operation_does_not_document_is_refused_unless_forced() {
        var plan = "{\"operation\":\"cvm.DescribeInstances\",\"then\":[\"5300\"]%s}";

        assertThat(admin("POST", "/_squall/rehearsals", plan.formatted("")).body())
                .contains("cvm.DescribeInstances does not document 5300");
        assertThat(admin("POST", "/_squall/rehearsals", plan.formatted(",\"force\":true"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(code(describe())).isEqualTo("5300");
    }

    @ParameterizedTest
    @CsvSource({
        "reset-before, false",
        "reset-middle, true",
        "lose-answer, true",
    })
    void answers_do_not_arrive(String step, boolean done) {
        rehearse("{\"operation\":\"cvm.CreateKeyPair\",\"then\":[\"%s\"]}".formatted(step));

        assertThatThrownBy(() -> create("mine")).isInstanceOf(IllegalStateException.class);
        assertThat(keyPairs().contains("mine")).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource({"truncate", "garble"})
    void answers_arrive_damaged(String step) {
        rehearse("{\"operation\":\"cvm.CreateKeyPair\",\"then\":[\"%s\"]}".formatted(step));
        var body = create("mine").body();

        assertThat(body).isNotEmpty();
        assertThat(body.startsWith("{") && body.endsWith("}")).isFalse();
        assertThat(keyPairs()).contains("mine");
    }

    @Test
    void an_error_may_come_though_the_work_was_done() {
        rehearse("{\"operation\":\"cvm.CreateKeyPair\",\"then\":[\"6000\"],\"afterWork\":true}");

        assertThat(code(create("mine"))).isEqualTo("6000");
        assertThat(keyPairs()).contains("mine");
    }

    @Test
    void answers_may_be_late_and_the_connection_may_end_after_them() {
        rehearse("{\"then\":[\"reset-after\"],\"delay\":\"PT0.2S\",\"delayUpTo\":\"PT0.3S\"}");
        var began = System.nanoTime();

        assertThat(code(describe())).isEqualTo("0");
        assertThat(System.nanoTime() - began).isGreaterThan(200_000_000L);
        assertThat(code(describeByAnotherConnection())).isEqualTo("0");
    }

    /// The client may send by the old one before it sees that this has ended.
    private HttpResponse<String> describeByAnotherConnection() {
        try {
            return describe();
        } catch (IllegalStateException ended) {
            return describe();
        }
    }

    @Test
    void some_resources_of_a_batch_may_fail() {
        var first = instance();
        var second = instance();
        admin("PATCH", "/_squall/clock", "{\"advance\": \"PT30S\"}");
        rehearse("{\"operation\":\"cvm.StopInstances\",\"then\":[\"5000\"],\"parts\":[\"2\"]}");

        var answer = say("StopInstances", Map.of("instanceIds.0", first, "instanceIds.1", second));

        assertThat(code(answer)).isEqualTo("5400");
        assertThat(answer.body())
                .contains("\"message\":\"(5400)some resources failed\"")
                .contains("\"%s\":{\"code\":0".formatted(first))
                .contains("\"%s\":{\"code\":5000,\"message\":\"(5000)".formatted(second));
    }

    @Test
    void rehearsals_end_when_they_are_told_to() {
        rehearse("{\"then\":[\"6000\"]}");
        rehearse("{\"then\":[\"4400\"]}");

        assertThat(code(describe())).isEqualTo("6000");
        admin("DELETE", "/_squall/rehearsals/r1", "");
        assertThat(code(describe())).isEqualTo("4400");
        admin("DELETE", "/_squall/rehearsals", "");
        assertThat(code(describe())).isEqualTo("0");
    }

    @Test
    void the_journal_tells_a_rehearsal_from_a_cause() {
        rehearse("{\"then\":[\"6000\"],\"first\":1}");
        describe();
        var rehearsed = admin("GET", "/_squall/requests", "").body();
        describe();

        assertThat(rehearsed).contains("\"rehearsal\":\"r1\"");
        assertThat(admin("GET", "/_squall/requests", "").body().split("\"rehearsal\":", -1))
                .hasSize(2);
    }

    private void rehearse(String plan) {
        var added = admin("POST", "/_squall/rehearsals", plan);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
    }

    private HttpResponse<String> admin(String method, String path, String body) {
        return conversation.say(new Request(0, method, path, List.of(), body, 200, ""));
    }

    private HttpResponse<String> say(String action, Map<String, String> parameters) {
        return conversation.say(new Call(1, "POST", "cvm", action, "gz", List.of(), parameters, 200, ""));
    }

    private HttpResponse<String> describe() {
        return say("DescribeInstances", Map.of("limit", "1"));
    }

    private HttpResponse<String> create(String name) {
        return say("CreateKeyPair", Map.of("keyName", name));
    }

    private String keyPairs() {
        return say("DescribeKeyPairs", Map.of()).body();
    }

    private String instance() {
        var bought = say(
                "RunInstancesHour",
                Map.of("cpu", "1", "mem", "1", "imageId", "img-31tjrtph", "storageSize", "0", "zoneId", "100001"));
        assertThat(conversation.hears(
                        "{\"code\":0,\"message\":\"\",\"codeDesc\":\"Success\",\"unInstanceIds\":[\"{{any}}\"]}",
                        bought.body()))
                .as(bought.body())
                .isTrue();
        return bought.body().replaceAll(".*\\[\"|\"\\].*", "");
    }

    private static String code(HttpResponse<String> answer) {
        return Api.TENCENT.code(answer.body()).orElse("none");
    }
}
