package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever runs the cloud: arranges its world by the admin API.
record Operator(URI cloud) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Changes something.
    ///
    /// @param target behind `/_squall/`
    JsonNode tell(String method, String target, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(cloud.resolve("/_squall/" + target))
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s %s: %s", method, target, answer.body())
                    .isEqualTo(200);
            return JSON.readTree(answer.body());
        }
    }
}
