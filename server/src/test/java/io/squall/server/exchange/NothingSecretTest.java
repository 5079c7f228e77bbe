package io.squall.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.server.DialectOptions;
import io.squall.server.Options;
import io.squall.server.RequestLog;
import io.squall.server.SquallServer;
import io.squall.server.exchange.Call.Option;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.WorldFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Secrets, sent everywhere, are nowhere in what is remembered: the log, the journal, the answers of the admin API.
final class NothingSecretTest {

    private static final String ACCOUNT = "/v1.0/appkeys/SquallDemoAppKey";
    private static final String PASSWORD = "Hunter2+Secret/Word";
    private static final String SESSION = "SessionTokenOfSomebody123456";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final List<String> secrets = new ArrayList<>(List.of(PASSWORD, SESSION, Key.DEMO.secret()));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path file;
    private long nonce = 100;

    NothingSecretTest(@TempDir Path folder) {
        this.file = folder.resolve("world.db");
    }

    @AfterEach
    void hangUp() {
        client.close();
    }

    @ParameterizedTest
    @EnumSource
    void secrets_that_are_sent_everywhere_are_remembered_nowhere(RequestLog.Format format) throws Exception {
        var storage = new SqliteStore.Options(Duration.ofSeconds(5), false);
        var dialects = new DialectOptions(
                NhnDialect.Options.DEFAULT, new TencentDialect.Options(true, true, List.of(), false, false));
        try (var world = World.open(
                        file, storage, WorldFile.defaultPlan(), InstantSource.system(), new Random(20170921));
                var server = SquallServer.start(
                        world,
                        Options.DEFAULT.on(0),
                        dialects,
                        new RequestLog(new PrintStream(log, true, StandardCharsets.UTF_8), format))) {
            sendToNhn(server.url());
            for (var secret : List.copyOf(secrets)) {
                sendToNhn(server.url(), secret);
                sendToTencent(server.url(), secret);
                sendToAdmin(server.url(), secret);
            }
            requireSilence(server.url());
        }
    }

    /// Signs in, rightly and wrongly, and makes a key pair, whose private half is told once.
    private void sendToNhn(String url) throws Exception {
        var signIn = "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\", \"more\": 1}}";
        var token = Json.read(send(url, "POST", ACCOUNT + "/tokens", signIn).getBytes(StandardCharsets.UTF_8))
                .at("/access/token/id")
                .asString();
        assertThat(token).isNotEmpty();
        secrets.add(token);
        secrets.add("BEGIN");
        assertThat(send(
                        url,
                        "POST",
                        ACCOUNT + "/keypairs",
                        "{\"keypair\": {\"name\": \"k\", \"more\": 1}}",
                        "X-Auth-Token",
                        token))
                .contains("BEGIN");
        secrets.remove("BEGIN");
    }

    private void sendToNhn(String url, String secret) throws Exception {
        var coded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        var json = Json.write(Json.text(secret));
        for (var path : List.of("/tokens", "/instances", "/keypairs")) {
            for (var body : List.of(
                    "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": %s}}",
                    "{\"auth\": {\"username\": %s, \"password\": %1$s}, %1$s: 1}",
                    "{\"password\": %s",
                    "{\"password\": %1$s, \"keypair\": {\"name\": %1$s, %1$s: 2}}",
                    "%s")) {
                send(url, "POST", ACCOUNT + path, body.formatted(json), "X-Auth-Token", secret);
            }
        }
        send(url, "GET", "/v1.0/appkeys/%s/images?token=%s".formatted(coded, coded), "", "X-Secret-Key", secret);
        send(
                url,
                "DELETE",
                ACCOUNT + "/keypairs?name=%s&password=%s".formatted(coded, coded),
                "",
                "X-Auth-Token",
                tokenOr(secret));
        send(
                url,
                "GET",
                "/%s?password=%s&%s=1".formatted(coded, coded, coded),
                "",
                "Authorization",
                "Bearer " + secret);
    }

    private String tokenOr(String secret) {
        return secrets.size() > 3 ? secrets.getLast() : secret;
    }

    private void sendToTencent(String url, String secret) throws Exception {
        var masked = Map.of("password", secret, "Token", secret, "instanceIds.0", secret);
        for (var method : List.of("GET", "POST", "MULTIPART")) {
            call(url, method, "StartInstances", "gz", List.of(), Map.of("password", secret, "instanceIds.0", secret));
            call(url, method, "ResetInstances", "gz", List.of(), masked);
            call(
                    url,
                    method,
                    "RunInstances",
                    "gz",
                    List.of(),
                    Map.of("password", secret, "secretKey", secret, "zoneId", secret));
            call(url, method, "DescribeInstances", secret, List.of(), Map.of("password", secret));
            call(url, method, "DescribeInstances", "gz", List.of(new Option("signature", "bad")), masked);
            call(url, method, "DescribeInstances", "gz", List.of(new Option("secret", "other")), masked);
            call(url, method, "DescribeInstances", "gz", List.of(new Option("token", secret)), Map.of());
            call(url, method, "DescribeInstances", "gz", List.of(), Map.of(secret, "1", "password", secret));
            call(url, method, "DescribeInstances", "gz", List.of(), Map.of("Version", "2017-03-12", "Token", secret));
        }
        if (secret.equals(Key.DEMO.secret())) {
            call(url, "GET", "DescribeInstances", "gz", List.of(new Option("key", secret)), Map.of());
            call(url, "GET", "StartInstances", "gz", List.of(), Map.of("instanceIds.0", secret));
            call(url, "GET", "DescribeInstances", secret, List.of(), Map.of());
            call(url, "GET", secret, "gz", List.of(), Map.of());
        }
    }

    private void call(
            String url,
            String method,
            String action,
            String region,
            List<Option> options,
            Map<String, String> parameters)
            throws Exception {
        var call = new Call(1, method, "cvm", action, region, options, parameters, 200, "");
        nonce++;
        client.send(SignedCall.of(call, List.of(), Instant.now(), nonce).http(url), BodyHandlers.ofString());
    }

    private void sendToAdmin(String url, String secret) throws Exception {
        var coded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        var body = "{\"password\": %s}".formatted(Json.write(Json.text(secret)));
        send(url, "PATCH", "/_squall/users/" + coded, body);
        send(url, "PATCH", "/_squall/" + coded, body, "Authorization", "Bearer " + secret);
        send(url, "GET", "/_squall/requests?code=%s&password=%s".formatted(coded, coded), "");
    }

    private String send(String url, String method, String target, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + target))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString()).body();
    }

    private void requireSilence(String url) throws Exception {
        var journal = send(url, "GET", "/_squall/requests?format=jsonl", "");
        assertThat(journal.lines().count()).isGreaterThan(100);
        assertThat(journal).contains("serverSigned", "\"unread\":[{");
        requireSilence("the journal", journal);
        requireSilence("the log", log.toString(StandardCharsets.UTF_8));
        for (var path : List.of("requests", "calls", "coverage", "accounts", "resources")) {
            requireSilence(path, send(url, "GET", "/_squall/" + path, ""));
        }
    }

    private void requireSilence(String where, String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        for (var secret : secrets) {
            assertThat(List.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                    .as(where)
                    .allSatisfy(spelling -> {
                        var at = plain.indexOf(spelling.toLowerCase(Locale.ROOT));
                        assertThat(
                                        at < 0
                                                ? ""
                                                : text.substring(
                                                        Math.max(0, at - 300), Math.min(text.length(), at + 100)))
                                .isEmpty();
                    });
        }
        assertThat(text).doesNotContain("BEGIN", "squall-demo\"");
    }
}
