package io.squall.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What is remembered of requests, as the admin API tells it.
final class JournalOfRequestsTest {

    private static final String ACCOUNT = "/v1.0/appkeys/SquallDemoAppKey";

    private final AdminStage stage;

    JournalOfRequestsTest(@TempDir Path folder) {
        this.stage = AdminStage.open(folder.resolve("world.db"), Optional.empty());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String token() {
        return stage.token("SquallDemoAppKey", "demo@squall.test", "squall-demo")
                .orElseThrow();
    }

    private JsonNode requests(String query) {
        return stage.send("GET", "/_squall/requests" + query, "").body().path("requests");
    }

    private JsonNode latest() {
        return requests("?limit=1").path(0);
    }

    @Test
    void what_nothing_read_is_named_wherever_it_stood() {
        stage.send(
                "POST",
                ACCOUNT + "/keypairs?dryRun=1",
                "{\"keypair\": {\"name\": \"k\", \"colour\": \"red\"}, \"extra\": {\"deep\": 1}}",
                "X-Auth-Token",
                token(),
                "X-Trace",
                "7");

        assertThat(latest().path("operation").asString()).isEqualTo("CreateKeyPair");
        assertThat(latest().path("edition").asString()).isEqualTo("v1.0");
        assertThat(latest().path("outcome").asString()).isEqualTo("done");
        assertThat(Json.write(latest().path("unread")))
                .contains("{\"in\":\"header\",\"name\":\"x-trace\"}")
                .contains("{\"in\":\"query\",\"name\":\"dryRun\"}")
                .contains("{\"in\":\"body\",\"name\":\"keypair.colour\"}")
                .contains("{\"in\":\"body\",\"name\":\"extra\"}")
                .doesNotContain("deep", "x-auth-token", "keypair.name", "\"content-length\"");
    }

    @Test
    void a_failure_tells_the_check_the_facts_and_the_remedy() {
        stage.send("DELETE", ACCOUNT + "/keypairs?name=ghost", "", "X-Auth-Token", token());

        var explanation = latest().path("explanation");
        assertThat(explanation.path("check").asString()).isEqualTo("NoSuch");
        assertThat(explanation.path("words").asString()).isNotEmpty();
        assertThat(explanation.at("/facts/type").asString()).isEqualTo("KEY_PAIR");
        assertThat(explanation.at("/facts/id").asString()).isEqualTo("ghost");
        assertThat(explanation.path("remedy").asString()).isNotEmpty();
    }

    @Test
    void a_request_that_is_refused_at_the_door_has_its_operation_and_its_check() {
        stage.send("GET", ACCOUNT + "/images", "", "X-Auth-Token", "0123456789abcdef0123456789abcdef");

        assertThat(latest().path("operation").asString()).isEqualTo("ListImages");
        assertThat(latest().at("/explanation/check").asString()).isEqualTo("TokenUnknown");
        assertThat(latest().path("unread").isEmpty()).isTrue();
        assertThat(latest().path("origin").asString()).isEqualTo("cause");
    }

    @Test
    void requests_are_filtered_and_followed() {
        var token = token();
        stage.send("GET", ACCOUNT + "/images", "", "X-Auth-Token", token);
        var first = latest().path("id").asString();
        stage.send("GET", ACCOUNT + "/flavors", "", "X-Auth-Token", token);
        stage.send("DELETE", ACCOUNT + "/keypairs?name=ghost", "", "X-Auth-Token", token);

        assertThat(requests("?failed=true").size()).isEqualTo(1);
        assertThat(requests("?failed=false").size()).isEqualTo(3);
        assertThat(requests("?operation=ListFlavors").size()).isEqualTo(1);
        assertThat(requests("?code=-5").size()).isEqualTo(1);
        assertThat(requests("?code=nonexistent").size()).isEqualTo(1);
        assertThat(requests("?code=0&origin=cause").size()).isEqualTo(3);
        assertThat(requests("?origin=rehearsal").size()).isZero();
        assertThat(requests("?account=nobody").size()).isZero();
        assertThat(requests("?since=" + first).path(0).path("operation").asString())
                .isEqualTo("ListFlavors");
        assertThat(requests("?limit=2").size()).isEqualTo(2);
        for (var wrong : new String[] {"?limit=0", "?failed=maybe", "?origin=sky", "?format=xml", "?colour=red"}) {
            assertThat(stage.send("GET", "/_squall/requests" + wrong, "").status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_line_is_written_for_each_request() throws Exception {
        stage.send("GET", ACCOUNT + "/images", "", "X-Auth-Token", token());
        var uri = URI.create("http://127.0.0.1:%d/_squall/requests".formatted(stage.port()));
        var asked = HttpRequest.newBuilder(uri)
                .header("Accept", "application/x-ndjson")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(asked, BodyHandlers.ofString());
            var lines = answer.body().lines().toList();

            assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
            assertThat(lines).hasSize(2);
            assertThat(Json.read(lines.getLast().getBytes(StandardCharsets.UTF_8))
                            .path("operation")
                            .asString())
                    .isEqualTo("ListImages");
        }
    }

    @Test
    void coverage_has_every_operation_and_what_it_met() {
        stage.send("DELETE", ACCOUNT + "/keypairs?name=ghost", "", "X-Auth-Token", token());

        var nhn = stage.send("GET", "/_squall/coverage", "").body().at("/apis/1");
        assertThat(nhn.path("api").asString()).isEqualTo("nhn");
        var delete = nhn.path("operations")
                .valueStream()
                .filter(each -> each.path("operation").asString().equals("DeleteKeyPair"))
                .findFirst()
                .orElseThrow();
        assertThat(Json.write(delete))
                .contains("{\"code\":\"-5\",\"error\":\"NONEXISTENT\",\"declared\":true,\"cause\":1,\"rehearsal\":0}");

        stage.send("DELETE", "/_squall/coverage", "");
        assertThat(Json.write(stage.send("GET", "/_squall/coverage", "").body()))
                .doesNotContain("\"cause\":1");
    }
}
