package io.squall.server.cli;

import io.squall.dialect.Json;
import io.squall.server.interception.CloudClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks the cloud that runs to do something. What it refuses is told in its words.
///
/// @param world which of its worlds is meant; the default one, when absent
record AdminClient(CloudClient cloud, Optional<String> world) {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    JsonNode get(String path) {
        return ask("GET", path, Json.object());
    }

    JsonNode post(String path, ObjectNode body) {
        return ask("POST", path, body);
    }

    JsonNode delete(String path) {
        return ask("DELETE", path, Json.object());
    }

    JsonNode ask(String method, String path, ObjectNode body) {
        try {
            return cloud.ask(
                    method, path + world.map(name -> "?world=" + segment(name)).orElse(""), body);
        } catch (IOException failure) {
            throw failure(cloud, failure);
        }
    }

    /// Why a cloud did not do what it was asked for.
    static Failure failure(CloudClient cloud, IOException failure) {
        return switch (failure) {
            case CloudClient.Refused refused
            when refused.status() == UNAUTHORIZED ->
                new Failure(
                        Failure.REFUSED,
                        "the cloud at %s does not know the admin token, or got none: give it with --token, or in the variable %s"
                                .formatted(cloud.http(), AdminOptions.TOKEN));
            case CloudClient.Refused refused ->
                new Failure(
                        refused.status() == NOT_FOUND ? Failure.NOT_FOUND : Failure.REFUSED,
                        String.valueOf(refused.getMessage()));
            case CloudClient.NoAnswer told -> new Failure(Failure.NOT_FOUND, String.valueOf(told.getMessage()));
            default ->
                new Failure(
                        Failure.NOT_FOUND, "no cloud answers at %s: %s".formatted(cloud.http(), failure.getMessage()));
        };
    }

    /// Text as a segment of a path.
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
