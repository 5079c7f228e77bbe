package io.squall.dialect.tencent.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a plain text becomes a signature.
public enum SignatureMethod {
    HMAC_SHA1("HmacSHA1", 20),
    HMAC_SHA256("HmacSHA256", 32);

    /// HMAC fills a key up with zeros, so this is the key without a byte that `SecretKeySpec` refuses.
    private static final byte[] EMPTY_KEY = {0};

    private final String wireName;
    private final int bytes;

    SignatureMethod(String wireName, int bytes) {
        this.wireName = wireName;
        this.bytes = bytes;
    }

    /// The method of a request. Whatever is not spelt exactly like the other one means HMAC-SHA1.
    public static SignatureMethod of(String declared) {
        return declared.equals(HMAC_SHA256.wireName) ? HMAC_SHA256 : HMAC_SHA1;
    }

    /// As the API writes it, and as Java calls the algorithm.
    public String wireName() {
        return wireName;
    }

    /// How many bytes a signature has before Base64.
    int bytes() {
        return bytes;
    }

    /// The signature of a plain text, in Base64.
    public String sign(String plainText, String secretKey) {
        return sign(plainText.getBytes(UTF_8), secretKey);
    }

    String sign(byte[] plainText, String secretKey) {
        try {
            var key = secretKey.isEmpty() ? EMPTY_KEY : secretKey.getBytes(UTF_8);
            var mac = Mac.getInstance(wireName);
            mac.init(new SecretKeySpec(key, wireName));
            return Base64.getEncoder().encodeToString(mac.doFinal(plainText));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + wireName, impossible);
        }
    }
}
