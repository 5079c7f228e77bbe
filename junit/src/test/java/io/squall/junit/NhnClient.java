package io.squall.junit;

import io.squall.dialect.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The smallest client of NHN Cloud's API.
final class NhnClient {

    private final HttpClient http;
    private final Squall.NhnAccount account;
    private final String token;

    NhnClient(Squall squall) throws IOException, InterruptedException {
        this(squall.endpoints().httpClient(), squall.nhn());
    }

    NhnClient(HttpClient http, Squall.NhnAccount account) throws IOException, InterruptedException {
        this.http = http;
        this.account = account;
        this.token = send(
                        "POST",
                        "/tokens",
                        "{\"auth\": {\"username\": \"%s\", \"password\": \"%s\"}}"
                                .formatted(account.user(), account.password()),
                        "none")
                .at("/access/token/id")
                .asString("");
    }

    JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, body, token);
    }

    private JsonNode send(String method, String path, String body, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(account.endpoint() + path))
                .header("X-Auth-Token", token)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return Json.read(http.send(request, BodyHandlers.ofByteArray()).body());
        } catch (Json.NotJson cut) {
            throw new IOException(cut);
        }
    }

    int makeVolume(String name) throws IOException, InterruptedException {
        return send("POST", "/volumes", """
                {"volume": {"name": "%s", "availabilityZone": "kr-pub-a", "size": 10}}""".formatted(name))
                .at("/header/resultCode")
                .asInt();
    }

    List<String> volumes() throws IOException, InterruptedException {
        return send("GET", "/volumes", "")
                .path("volumes")
                .valueStream()
                .map(volume -> volume.path("name").asString())
                .toList();
    }
}
