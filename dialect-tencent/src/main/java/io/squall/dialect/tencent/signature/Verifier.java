package io.squall.dialect.tencent.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Checks signatures ("Signature Method" in the API documentation).
public final class Verifier {

    private Verifier() {}

    /// Whether the request was signed with the key.
    ///
    /// @param hostAliases other names that the client may have signed instead of the host
    public static boolean accepts(SignedRequest request, String secretKey, List<String> hostAliases) {
        var hosts = new ArrayList<String>();
        hosts.add(request.host());
        hosts.add(request.host().replaceFirst(":[0-9]+$", ""));
        hosts.addAll(hostAliases);
        var accepted = false;
        for (var host : hosts) {
            for (var rawOrder : List.of(false, true)) {
                var expected = sign(request, host, secretKey, rawOrder);
                accepted |= MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        request.value("Signature").getBytes(StandardCharsets.UTF_8));
            }
        }
        return accepted;
    }

    private static String sign(SignedRequest request, String host, String secretKey, boolean rawOrder) {
        var values = new LinkedHashMap<String, String>();
        request.parameters().stream()
                .filter(parameter -> !parameter.key().equals("Signature") && !parameter.file())
                .filter(parameter ->
                        request.method().equals("GET") || !parameter.value().startsWith("@"))
                .forEach(parameter -> values.put(parameter.key(), parameter.value()));
        var joined = values.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> rawOrder ? entry.getKey() : entry.getKey().replace('_', '.')))
                .map(entry -> entry.getKey().replace('_', '.') + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        var algorithm = request.value("SignatureMethod").equals("HmacSHA256") ? "HmacSHA256" : "HmacSHA1";
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secretKey.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((request.method() + host + request.path() + "?" + joined)
                            .getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
