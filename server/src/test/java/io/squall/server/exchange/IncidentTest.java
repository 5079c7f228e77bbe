package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.server.exchange.Exchange.Request;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What both providers answer while something happens to the cloud, and that all is as before when it is over.
final class IncidentTest {

    private static final String INSTANCE = """
            {"instance": {"name": "web", "image": "11111111-1111-4111-8111-111111111111", "flavor": "m2-small",
             "networks": [{"id": "demo-network", "subnetId": "demo-subnet"}], "availabilityZone": "kr-pub-a",
             "keyName": "mykey", "volume": {"size": 20}, "securityGroups": [{"name": "default"}]}}
            """;
    private static final String POOL = "{\"pool\": {\"id\": \"public-network\"}}";

    @TempDir
    private Path folder = Path.of(".");

    /// Instances are asked for, and, of what they do not show, public addresses.
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            INCIDENT           | NHN   | TENCENT | WHAT
            zone-sold-out      | 0     | 5200    | instance
            zone-closed        | 12409 | 5200    | instance
            identity-down      | -1    | 0       | instance
            compute-down       | -1    | 6000    | instance
            network-down       | -1    | 6000    | instance
            storage-down       | -1    | 6000    | instance
            database-failing   | -6    | 6000    | instance
            quota-cut          | 10403 | 5200    | instance
            key-revoked        | -3    | 4104    | instance
            balance-spent      | 0     | 5300    | instance
            account-blocked    | 0     | 4300    | instance
            maintenance        | 0     | 6200    | instance
            clock-skew         | 0     | 4500    | instance
            address-pool-empty | 20001 | 5200    | address
            """)
    void each_provider_tells_it_in_its_own_codes(String incident, String nhn, String tencent, String what) {
        try (var stage = Stage.open(Api.NHN, folder.resolve("nhn.db"))) {
            var client = new NhnClient(stage);
            check(client.conversation(), incident, nhn, () -> client.ask(what));
        }
        try (var stage = Stage.open(Api.TENCENT, folder.resolve("tencent.db"))) {
            var conversation = new Conversation(stage, List.of());
            var sent = stage.now();
            check(conversation, incident, tencent, () -> call(conversation, what, sent.getEpochSecond()));
        }
    }

    /// A request, and its code.
    private interface Probe {
        String code();
    }

    private static void check(Conversation conversation, String incident, String during, Probe probe) {
        var start = "{\"name\": \"%s\"%s}";
        var started = admin(conversation, "POST", "/_squall/incidents", start.formatted(incident, ""));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(probe.code()).as("during").isEqualTo(during);
        var again = admin(conversation, "POST", "/_squall/incidents", start.formatted(incident, ""));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(409);
        admin(conversation, "DELETE", "/_squall/incidents/" + incident, "");
        assertThat(probe.code()).as("after it was stopped").isEqualTo("0");

        admin(conversation, "POST", "/_squall/incidents", start.formatted(incident, ", \"for\": \"PT1S\""));
        admin(conversation, "PATCH", "/_squall/clock", "{\"advance\": \"PT1S\"}");
        assertThat(probe.code()).as("after its time").isEqualTo("0");
        assertThat(admin(conversation, "GET", "/_squall/incidents", "").body()).doesNotContain("\"since\"");
    }

    @Test
    void only_the_zone_and_the_account_that_are_named_suffer() {
        try (var stage = Stage.open(Api.TENCENT, folder.resolve("tencent.db"))) {
            var conversation = new Conversation(stage, List.of());
            Probe probe = () -> call(conversation, "instance", stage.now().getEpochSecond());

            start(conversation, "zone-sold-out", "zone", "ap-guangzhou-2");
            start(conversation, "balance-spent", "account", "AKIDSquallOther000000000000000000001");
            assertThat(probe.code()).isEqualTo("0");
            start(conversation, "zone-sold-out", "zone", "ap-guangzhou-1");
            assertThat(probe.code()).isEqualTo("5200");
            admin(conversation, "DELETE", "/_squall/incidents", "");
            assertThat(probe.code()).isEqualTo("0");
        }
    }

    private static void start(Conversation conversation, String name, String scope, String target) {
        var body = "{\"name\": \"%s\", \"%s\": \"%s\"}".formatted(name, scope, target);
        var started = admin(conversation, "POST", "/_squall/incidents", body);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    }

    private static HttpResponse<String> admin(Conversation conversation, String method, String path, String body) {
        return conversation.say(new Request(0, method, path, List.of(), body, 200, ""));
    }

    /// Signed for the time at which the client believes to be.
    private static String call(Conversation conversation, String what, long now) {
        var time = List.of(new Call.Option("timestamp", Long.toString(now)));
        var call = what.equals("address")
                ? new Call(1, "POST", "eip", "CreateEip", "gz", time, Map.of("goodsNum", "1"), 200, "")
                : new Call(
                        1,
                        "POST",
                        "cvm",
                        "RunInstancesHour",
                        "gz",
                        time,
                        Map.of(
                                "cpu",
                                "1",
                                "mem",
                                "1",
                                "imageId",
                                "img-31tjrtph",
                                "storageSize",
                                "0",
                                "zoneId",
                                "100001"),
                        200,
                        "");
        return Api.TENCENT.code(conversation.say(call).body()).orElse("none");
    }

    /// Somebody with a token and a key pair.
    private record NhnClient(Conversation conversation, String token) {

        NhnClient(Stage stage) {
            this(new Conversation(stage, List.of()));
        }

        private NhnClient(Conversation conversation) {
            this(conversation, token(conversation));
            post("keypairs", "{\"keypair\": {\"name\": \"mykey\"}}");
        }

        private static String token(Conversation conversation) {
            var body = "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\"}}";
            var issued =
                    conversation.say(new Request(0, "POST", "/v1.0/appkeys/demo-key/tokens", List.of(), body, 200, ""));
            return issued.body().replaceAll(".*\"id\":\"([^\"]+)\",\"issued_at\".*", "$1");
        }

        String ask(String what) {
            return what.equals("address") ? post("floating-ips", POOL) : post("instances", INSTANCE);
        }

        private String post(String path, String body) {
            var answer = conversation.say(new Request(
                    0, "POST", "/v1.0/appkeys/demo-key/" + path, List.of("X-Auth-Token: " + token), body, 200, ""));
            return Api.NHN.code(answer.body()).orElse("none");
        }
    }
}
