package io.squall.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Squall as a user starts it, and what the operator asks of it.
///
/// @param program `squall up`, with a world on the disk
record Squall(Program program) implements AutoCloseable {

    static final String LIST = "/v1.0/appkeys/SquallDemoAppKey/instances-detail";
    static final Calls DESCRIBE = new Calls("DescribeInstances", Map.of());
    static final Calls RUN = Furnishing.RUN;

    private static final Pattern READY = Pattern.compile("squall ready http=(\\S+)");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String TENCENT = "/_squall/accounts/" + Calls.Key.DEMO.id();
    private static final String NHN = "/_squall/accounts/SquallDemoAppKey";

    /// Starts it with an own world in `folder`.
    ///
    /// @param launcher what stands before `up`
    /// @param options more that stand behind it
    static Squall start(List<String> launcher, Path folder, String... options) {
        var arguments = Stream.of(
                "up",
                "--port",
                "0",
                "--tls-port",
                "0",
                "--proxy-port",
                "0",
                "--tencent-plain-http",
                "--instant",
                "--data",
                folder.resolve("data").toString());
        var command = Stream.of(launcher.stream(), arguments, Stream.of(options))
                .flatMap(part -> part)
                .toList();
        return new Squall(Program.start(command, folder, READY));
    }

    String url() {
        return program.url();
    }

    /// Lifts all limits that a load would meet.
    void lift() {
        var many = 1_000_000_000;
        send("PATCH", "/_squall/rules", "{\"perMinute\": %d, \"perMinuteOfAction\": %1$d}".formatted(many));
        send("PATCH", TENCENT, "{\"unlimited\": true}");
        for (var account : List.of(TENCENT, NHN)) {
            send("PATCH", account + "/quotas", """
                    {"instances": %d, "hourly-instances": %1$d, "vcpus": %1$d, "ram-mb": %1$d, "volumes": %1$d,
                     "volume-gb": %1$d, "ports": %1$d}""".formatted(many));
        }
        for (var zone : List.of("ap-guangzhou-2", "kr-pub-a")) {
            send(
                    "PATCH",
                    "/_squall/zones/" + zone,
                    "{\"stock\": {\"vcpus\": %d, \"ramMb\": %1$d, \"volumeGb\": %1$d}}".formatted(many));
        }
    }

    /// Opens accounts of Tencent's that may buy what they like.
    ///
    /// @return their keys
    List<Calls.Key> open(int accounts) {
        return IntStream.range(0, accounts)
                .mapToObj(number -> {
                    var key = new Calls.Key("AKIDSquallBenchmark%017d".formatted(number), "SquallBenchmarkSecret");
                    send("POST", "/_squall/accounts/signed", """
                            {"name": "benchmark-%d", "id": "2%011d", "region": "ap-guangzhou", "verified": true,
                             "accessKey": "%s", "secret": "%s"}""".formatted(number, number, key.id(), key.secret()));
                    return key;
                })
                .toList();
    }

    /// Five instances for each of the demo accounts.
    ///
    /// @return a token of NHN's
    String furnish() {
        return new Furnishing(this::text).furnish();
    }

    /// What it answers to a signed request.
    JsonNode call(String target) {
        return JSON.readTree(callText(target));
    }

    String callText(String target) {
        return text("GET", target, "", "none");
    }

    /// What it answers to a request with a token of NHN's.
    String list(String token) {
        return text("GET", LIST, "", token);
    }

    /// How many requests ended in something else than success.
    long failures() {
        var failed = 0L;
        for (var outcome : send("GET", "/_squall/calls", "").path("calls")) {
            failed += outcome.path("code").asString().equals("0")
                    ? 0
                    : outcome.path("count").asLong();
        }
        return failed;
    }

    /// What the admin API answers.
    JsonNode send(String method, String path, String body) {
        return JSON.readTree(text(method, path, body, "none"));
    }

    String text(String method, String path, String body, String token) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + path))
                    .header("X-Auth-Token", token)
                    .method(method, BodyPublishers.ofString(body));
            if (path.startsWith("/v2/")) {
                request.setHeader("Host", Calls.HOST);
            }
            return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8)).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
