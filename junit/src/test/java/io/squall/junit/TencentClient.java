package io.squall.junit;

import io.squall.dialect.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/// The smallest client of Tencent Cloud's API v2, which knows its hosts by heart.
record TencentClient(HttpClient http, Squall.TencentAccount account, AtomicLong nonce) {

    TencentClient(Squall squall) {
        this(squall.endpoints().httpClient(), squall.tencent(), new AtomicLong());
    }

    JsonNode call(String module, String action, Instant time, Map<String, String> others)
            throws IOException, InterruptedException {
        var host = module + ".api.qcloud.com";
        var parameters = new TreeMap<>(others);
        parameters.put("Action", action);
        parameters.put("Timestamp", String.valueOf(time.getEpochSecond()));
        parameters.put("Nonce", String.valueOf(nonce.incrementAndGet()));
        parameters.put("SecretId", account.secretId());
        var text = parameters.entrySet().stream().map(Object::toString).collect(Collectors.joining("&"));
        parameters.put("Signature", sign("GET%s/v2/index.php?%s".formatted(host, text)));
        var query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create("https://%s/v2/index.php?%s".formatted(host, query)))
                .build();
        try {
            return Json.read(http.send(request, BodyHandlers.ofByteArray()).body());
        } catch (Json.NotJson cut) {
            throw new IOException(cut);
        }
    }

    int code(String module, String action, Map<String, String> others) throws IOException, InterruptedException {
        return call(module, action, Instant.now(), others).path("code").asInt(-1);
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(account.secretKey().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
