package io.squall.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/// Calls of Tencent Cloud's API v2, signed one by one, since none may come twice.
///
/// @param parameters those of the action
/// @param keys each call is signed with one of them
record Calls(String action, Map<String, String> parameters, List<Key> keys) implements Requests {

    /// What calls are signed with.
    record Key(String id, String secret) {

        static final Key DEMO = new Key("AKIDSquallDemo0000000000000000000001", "SquallDemoSecretKey000000000001");
    }

    Calls(String action, Map<String, String> parameters) {
        this(action, parameters, List.of(Key.DEMO));
    }

    /// The same with other keys.
    Calls with(List<Key> others) {
        return new Calls(action, parameters, others);
    }

    static final String HOST = "cvm.api.qcloud.com";
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final String PATH = "/v2/index.php";

    /// The target of one more request, which is sent now.
    String target() {
        return target(Instant.now());
    }

    /// The target of one more request, which is sent at that moment by the server's clock.
    String target(Instant when) {
        var key = keys.get(ThreadLocalRandom.current().nextInt(keys.size()));
        var sent = new TreeMap<>(parameters);
        sent.put("Action", action);
        sent.put("Region", "gz");
        sent.put("Nonce", Integer.toString(ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE)));
        sent.put("Timestamp", Long.toString(when.getEpochSecond()));
        sent.put("SecretId", key.id());
        var signature = Signature.of("GET" + HOST + PATH, sent, key.secret());
        return PATH + "?" + query(sent) + "&Signature=" + URLEncoder.encode(signature, UTF_8);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void write(Path file, long count, double perSecond) {
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
