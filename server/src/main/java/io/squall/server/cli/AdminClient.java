package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.server.interception.CloudClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks the cloud that runs to do something. What it refuses is told in its words.
record AdminClient(CloudClient cloud) {

    static AdminClient of(CloudFinder finder) {
        return new AdminClient(new CloudClient(finder.find().http()));
    }

    JsonNode get(String path) {
        return ask("GET", path, Json.object());
    }

    JsonNode post(String path, ObjectNode body) {
        return ask("POST", path, body);
    }

    JsonNode delete(String path) {
        return ask("DELETE", path, Json.object());
    }

    private JsonNode ask(String method, String path, ObjectNode body) {
        try {
            return cloud.ask(method, path, body);
        } catch (CloudClient.Refused | CloudClient.NoAnswer refused) {
            throw new Failure(Failure.REFUSED, String.valueOf(refused.getMessage()));
        } catch (IOException silent) {
            throw new Failure(Failure.NOT_FOUND, "no cloud answers at %s: %s".formatted(cloud.http(), silent));
        }
    }

    /// Text as a segment of a path.
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
