package io.squall.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a client of Tencent Cloud's API v2 signs a request ("Signature Method" in the Tencent Cloud documentation).
///
/// It shares no line with the server's own: it is there to judge it.
public final class Signature {

    private static final Comparator<String> BY_BYTES =
            (left, right) -> Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));

    private Signature() {}

    /// The value of the parameter `Signature`.
    ///
    /// @param parameters all that is sent, raw, without `Signature`
    public static String of(String method, String host, String path, Map<String, String> parameters, String secretKey) {
        var algorithm = "HmacSHA256".equals(parameters.get("SignatureMethod")) ? "HmacSHA256" : "HmacSHA1";
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secretKey.getBytes(UTF_8), algorithm));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(
                            plainText(method, host, path, parameters).getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// What is signed.
    static String plainText(String method, String host, String path, Map<String, String> parameters) {
        var sorted = new TreeMap<String, String>(BY_BYTES);
        parameters.forEach((name, value) -> {
            if (!(method.equals("POST") && value.startsWith("@"))) {
                sorted.put(name.replace('_', '.'), value);
            }
        });
        return method
                + host
                + path
                + sorted.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }
}
