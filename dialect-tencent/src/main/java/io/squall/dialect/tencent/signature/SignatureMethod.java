package io.squall.dialect.tencent.signature;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a text is signed ("Signature Method" in the API documentation).
enum SignatureMethod {
    HMAC_SHA1("HmacSHA1"),
    HMAC_SHA256("HmacSHA256");

    private final String word;

    SignatureMethod(String word) {
        this.word = word;
    }

    /// As the parameter `SignatureMethod` names it.
    String word() {
        return word;
    }

    /// The one that a parameter selects: whatever is not HmacSHA256 is HmacSHA1.
    static SignatureMethod of(String parameter) {
        return parameter.equals(HMAC_SHA256.word) ? HMAC_SHA256 : HMAC_SHA1;
    }

    SignatureMethod other() {
        return this == HMAC_SHA1 ? HMAC_SHA256 : HMAC_SHA1;
    }

    /// The signature in base64.
    String sign(String text, String secret) {
        return Base64.getEncoder().encodeToString(digest(text, secret, StandardCharsets.UTF_8));
    }

    byte[] digest(String text, String secret, Charset charset) {
        try {
            var mac = Mac.getInstance(word);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), word));
            return mac.doFinal(text.getBytes(charset));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + word, e);
        }
    }
}
