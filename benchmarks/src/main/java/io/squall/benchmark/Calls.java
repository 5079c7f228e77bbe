package io.squall.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Calls of Tencent Cloud's API v2, signed one by one, since none may come twice.
///
/// @param parameters those of the action
record Calls(String action, Map<String, String> parameters) {

    static final String HOST = "cvm.api.qcloud.com";
    static final String KEY = "AKIDSquallDemo0000000000000000000001";
    static final String SECRET = "SquallDemoSecretKey000000000001";
    private static final String PATH = "/v2/index.php";
    private static final AtomicLong NONCES = new AtomicLong(ThreadLocalRandom.current().nextLong(1L << 40));

    /// The target of one more request.
    String target() {
        var sent = new TreeMap<>(parameters);
        sent.put("Action", action);
        sent.put("Region", "gz");
        sent.put("Nonce", Long.toString(NONCES.incrementAndGet()));
        sent.put("Timestamp", Long.toString(Instant.now().getEpochSecond()));
        sent.put("SecretId", KEY);
        var signature = Signature.of("GET" + HOST + PATH, sent, SECRET);
        return PATH + "?" + query(sent) + "&Signature=" + URLEncoder.encode(signature, UTF_8);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Writes the targets of `count` requests, one a line.
    void write(Path file, long count) {
        try (var out = Files.newBufferedWriter(file)) {
            for (var i = 0L; i < count; i++) {
                out.write(target());
                out.write('\n');
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
