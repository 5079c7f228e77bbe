package io.squall.server.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.squall.server.exchange.Signature;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// A call of Tencent's API, signed, to be sent as often as one likes.
///
/// @param text the query
record SignedQuery(String host, String text) {

    private static final AtomicLong NONCE = new AtomicLong();

    record Key(String id, String secret) {
        static final Key DEMO = new Key("AKIDSquallDemo0000000000000000000001", "SquallDemoSecretKey000000000001");
    }

    static SignedQuery of(Key key, String module, String action, Map<String, String> rest) {
        var host = module + ".api.qcloud.com";
        var parameters = new TreeMap<>(rest);
        parameters.put("Action", action);
        parameters.put("Region", "gz");
        parameters.put("Timestamp", String.valueOf(Instant.now().getEpochSecond()));
        parameters.put("Nonce", String.valueOf(NONCE.incrementAndGet()));
        parameters.put("SecretId", key.id());
        parameters.put("Signature", Signature.of("GET", host, "/v2/index.php", parameters, key.secret()));
        return new SignedQuery(
                host,
                parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
