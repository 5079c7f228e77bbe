package io.squall.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A server in a process of its own, on a database that others use, too.
final class Node {

    static final String APPKEY = "SquallDemoAppKey";

    private static final Pattern READY = Pattern.compile("squall ready http=(\\S+) .*");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String store;
    private final List<String> options;
    private volatile Process process;
    private volatile String url = "";

    private Node(String store, List<String> options, Process process) {
        this.store = store;
        this.options = options;
        this.process = process;
    }

    /// Starts some, all at once.
    static List<Node> start(int count, String store, String... options) throws IOException {
        var nodes = new ArrayList<Node>();
        for (var i = 0; i < count; i++) {
            nodes.add(new Node(store, List.of(options), launch(store, List.of(options))));
        }
        for (var node : nodes) {
            node.awaitReady();
        }
        return nodes;
    }

    private static Process launch(String store, List<String> options) throws IOException {
        return launch(store, options, ProcessBuilder.Redirect.DISCARD);
    }

    /// A process that is not waited for.
    static Process launch(String store, List<String> options, ProcessBuilder.Redirect errors) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.squall.server.cli.Squall",
                "up",
                "--port",
                "0",
                "--tls-port",
                "0",
                "--no-proxy",
                "--ephemeral",
                "--instant",
                "--tencent-plain-http",
                "--store",
                store));
        command.addAll(options);
        return new ProcessBuilder(command).redirectError(errors).start();
    }

    private void awaitReady() throws IOException {
        var line = String.valueOf(process.inputReader(StandardCharsets.UTF_8).readLine());
        var ready = READY.matcher(line);
        assertThat(ready.matches()).as(line).isTrue();
        url = ready.group(1);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Starts it again, at another address.
    void restart() throws IOException {
        process = launch(store, options);
        awaitReady();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
            throw new IllegalStateException("a node does not stop");
        }
    }

    /// The answer to a request, whatever its status.
    JsonNode send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        var answer = exchange(method, path, body, headers).body();
        try {
            return Json.read(answer);
        } catch (Json.NotJson other) {
            throw new IOException(other);
        }
    }

    int status(String path) throws IOException, InterruptedException {
        return exchange("GET", path, "").statusCode();
    }

    private HttpResponse<byte[]> exchange(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    JsonNode admin(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, "/_squall/" + path, body);
    }

    /// A call of NHN's API.
    JsonNode nhn(String token, String method, String path, String body) throws IOException, InterruptedException {
        return send(method, "/v1.0/appkeys/%s/%s".formatted(APPKEY, path), body, "X-Auth-Token", token);
    }

    /// Signs in to NHN's API.
    String token() throws IOException, InterruptedException {
        var answer = nhn(
                "none",
                "POST",
                "tokens",
                "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\"}}");
        return answer.at("/access/token/id").asString();
    }

    /// A call of Tencent's API.
    JsonNode signed(SignedQuery query) throws IOException, InterruptedException {
        return send("GET", "/v2/index.php?" + query.text(), "", "Host", query.host());
    }
}
