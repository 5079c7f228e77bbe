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
import java.util.stream.Collectors;

/// Calls of Tencent Cloud's API v2, signed one by one, since none may come twice.
///
/// @param parameters those of the action
record Calls(String action, Map<String, String> parameters) {

    static final String HOST = "cvm.api.qcloud.com";
    static final String KEY = "AKIDSquallDemo0000000000000000000001";
    static final String SECRET = "SquallDemoSecretKey000000000001";
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final String PATH = "/v2/index.php";

    /// The target of one more request, which is sent now.
    String target() {
        return target(Instant.now());
    }

    private String target(Instant when) {
        var sent = new TreeMap<>(parameters);
        sent.put("Action", action);
        sent.put("Region", "gz");
        sent.put("Nonce", Integer.toString(ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE)));
        sent.put("Timestamp", Long.toString(when.getEpochSecond()));
        sent.put("SecretId", KEY);
        var signature = Signature.of("GET" + HOST + PATH, sent, SECRET);
        return PATH + "?" + query(sent) + "&Signature=" + URLEncoder.encode(signature, UTF_8);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Writes the targets of `count` requests, one a line, which are to be sent from now on.
    ///
    /// @param perSecond about how many of them are sent in a second
    void write(Path file, long count, double perSecond) {
        var now = Instant.now();
        try (var out = Files.newBufferedWriter(file)) {
            for (var i = 0L; i < count; i++) {
                out.write(target(now.plusMillis((long) (i / perSecond * MILLIS_PER_SECOND))));
                out.write('\n');
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
