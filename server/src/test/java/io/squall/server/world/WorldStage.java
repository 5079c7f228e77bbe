package io.squall.server.world;

import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.server.DialectOptions;
import io.squall.server.Options;
import io.squall.server.ServerStage;
import io.squall.server.ServerStage.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/// A server with several worlds, and clients of both APIs.
final class WorldStage implements AutoCloseable {

    static final String APPKEY = "SquallDemoAppKey";
    static final Key KEY = new Key("AKIDSquallDemo0000000000000000000001", "SquallDemoSecretKey000000000001");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String HOST = "account.api.qcloud.com";

    private final ServerStage stage;
    private final AtomicLong nonce = new AtomicLong();

    record Key(String id, String secret) {}

    /// The credentials of a fork of the default world.
    record Fork(String appkey, Key key) {}

    private WorldStage(ServerStage stage) {
        this.stage = stage;
    }

    static WorldStage open(Path folder) {
        var dialects = new DialectOptions(
                NhnDialect.Options.DEFAULT, new TencentDialect.Options(true, true, List.of(), false, false));
        return new WorldStage(ServerStage.open(folder.resolve("world.db"), PATIENCE, Options.DEFAULT, dialects));
    }

    String url() {
        return stage.url();
    }

    World world() {
        return stage.world();
    }

    Reply send(String method, String path, String body, String... headers) {
        return stage.send(method, path, body, headers);
    }

    Reply admin(String method, String path, String body) {
        return send(method, "/_squall/" + path, body);
    }

    /// Forks a world, which must succeed.
    Fork fork(String parent, String name) {
        var reply = admin(
                "POST", "worlds/%s/fork".formatted(parent), "{\"name\": \"%s\", \"ephemeral\": true}".formatted(name));
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.toString());
        }
        return credentials(reply.body());
    }

    static Fork credentials(JsonNode made) {
        var appkey = first(made, "appkey");
        var key = first(made, "accessKey");
        return new Fork(
                appkey.path("now").asString(),
                new Key(key.path("now").asString(), key.path("secret").asString()));
    }

    private static JsonNode first(JsonNode made, String kind) {
        return made.path("credentials")
                .valueStream()
                .filter(credential -> credential.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /// A client of NHN's API.
    Nhn nhn(String appkey) {
        var answer = send(
                "POST",
                "/v1.0/appkeys/%s/tokens".formatted(appkey),
                "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\"}}");
        return new Nhn(appkey, answer.body().at("/access/token/id").asString(""));
    }

    /// A client that signed in.
    final class Nhn {

        private final String appkey;
        private final String token;

        private Nhn(String appkey, String token) {
            this.appkey = appkey;
            this.token = token;
        }

        JsonNode call(String method, String path, String body) {
            return send(method, "/v1.0/appkeys/%s/%s".formatted(appkey, path), body, "X-Auth-Token", token)
                    .body();
        }

        int code() {
            return call("GET", "instances", "").at("/header/resultCode").asInt();
        }

        /// Makes a volume, if the answer says so.
        boolean makeVolume(String name) {
            return call("POST", "volumes", """
                    {"volume": {"name": "%s", "availabilityZone": "kr-pub-a", "size": 10}}""".formatted(name))
                    .at("/header/isSuccessful")
                    .asBoolean();
        }

        List<String> volumes() {
            return call("GET", "volumes", "")
                    .path("volumes")
                    .valueStream()
                    .map(volume -> volume.path("name").asString())
                    .toList();
        }
    }

    /// Calls DescribeProject of Tencent's, and tells the code.
    int tencent(Key key) {
        return tencent(key, Instant.now());
    }

    int tencent(Key key, Instant timestamp) {
        var parameters = new TreeMap<String, String>();
        parameters.put("Action", "DescribeProject");
        parameters.put("Timestamp", String.valueOf(timestamp.getEpochSecond()));
        parameters.put("Nonce", String.valueOf(nonce.incrementAndGet()));
        parameters.put("SecretId", key.id());
        var text = parameters.entrySet().stream().map(Object::toString).collect(Collectors.joining("&"));
        parameters.put("Signature", signature("GET%s/v2/index.php?%s".formatted(HOST, text), key.secret()));
        var query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("GET", "/v2/index.php?" + query, "", "Host", HOST)
                .body()
                .path("code")
                .asInt(-1);
    }

    private static String signature(String text, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        stage.close();
    }
}
