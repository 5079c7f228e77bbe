package io.squall.dialect.tencent.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs as the documentation says, in its own way: the judge of the server's.
final class Judge {

    private Judge() {}

    /// A request as a client sends it that does everything right.
    static SignedRequest signed(String method, String host, Map<String, String> parameters, String secret) {
        var sorted = new TreeMap<String, String>();
        parameters.forEach((key, value) -> sorted.put(key.replace('_', '.'), value));
        var text = new StringBuilder(method).append(host).append("/v2/index.php");
        var glue = '?';
        for (var entry : sorted.entrySet()) {
            text.append(glue).append(entry.getKey()).append('=').append(entry.getValue());
            glue = '&';
        }
        var algorithm = "HmacSHA256".equals(parameters.get("SignatureMethod")) ? "HmacSHA256" : "HmacSHA1";
        return request(method, host, parameters, mac(algorithm, text.toString(), secret));
    }

    /// The same request with any signature.
    static SignedRequest request(String method, String host, Map<String, String> parameters, String signature) {
        List<Parameter> sent = new ArrayList<>();
        parameters.forEach((key, value) -> sent.add(new Parameter(key, value, false)));
        sent.add(new Parameter("Signature", signature, false));
        return new SignedRequest(method, host, "/v2/index.php", sent);
    }

    static String mac(String algorithm, String text, String secret) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
