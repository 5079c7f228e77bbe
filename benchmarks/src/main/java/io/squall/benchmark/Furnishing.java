package io.squall.benchmark;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is there when lists are measured: five instances for each of the demo accounts.
///
/// @param api answers requests
record Furnishing(Api api) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NHN = "/v1.0/appkeys/SquallDemoAppKey/";
    private static final int INSTANCES = 5;
    static final String SIGN_IN = "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\"}}";
    static final Calls RUN = new Calls(
            "RunInstancesHour",
            Map.of(
                    "cpu",
                    "1",
                    "mem",
                    "1",
                    "imageId",
                    "img-31tjrtph",
                    "storageType",
                    "2",
                    "storageSize",
                    "0",
                    "zoneId",
                    "100002"));

    /// Where requests are answered.
    interface Api {
        String send(String method, String target, String body, String token);
    }

    /// Puts it there.
    ///
    /// @return a token of NHN's
    String furnish() {
        var token = nhn("POST", "tokens", "none", SIGN_IN).findValue("id").asString();
        nhn("POST", "keypairs", token, "{\"keypair\": {\"name\": \"key\"}}");
        var instance = instance(token);
        for (var i = 0; i < INSTANCES; i++) {
            nhn("POST", "instances", token, instance);
            read(api.send("GET", RUN.target(), "", "none"));
        }
        return token;
    }

    /// The body of a request for an instance.
    String instance(String token) {
        var places = new Object[] {
            id("images", token, "Debian"), id("flavors", token, "m2.c1m2"), id("networks", token, "Default Network")
        };
        return """
                {"instance": {"name": "web", "image": "%s", "flavor": "%s", "networks": [{"id": "%s"}],
                 "keyName": "key", "availabilityZone": "kr-pub-a", "volume": {"size": 20},
                 "securityGroups": [{"name": "default"}]}}""".formatted(places);
    }

    private String id(String what, String token, String name) {
        var answer = nhn("GET", what, token, "");
        for (var list : answer) {
            for (var one : list) {
                if (one.path("name").asString("").startsWith(name)) {
                    return one.path("id").asString();
                }
            }
        }
        throw new IllegalStateException("no %s among %s: %s".formatted(name, what, answer));
    }

    private JsonNode nhn(String method, String path, String token, String body) {
        return read(api.send(method, NHN + path, body, token));
    }

    private static JsonNode read(String text) {
        var answer = JSON.readTree(text);
        if (answer.path("code").asInt(0) != 0
                || !answer.path("header").path("isSuccessful").asBoolean(true)) {
            throw new IllegalStateException(text);
        }
        return answer;
    }
}
