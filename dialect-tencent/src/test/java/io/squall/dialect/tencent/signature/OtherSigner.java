package io.squall.dialect.tencent.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// The rules once more, written from the specification and in another way: what both agree on is likely right.
final class OtherSigner {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int BLOCK = 64;

    private OtherSigner() {}

    static SignedRequest signed(SignedRequest request, String secret) {
        return Requests.with(request, signature(text(request), secret, request));
    }

    static String text(SignedRequest request) {
        return text(request.method(), request.host(), request.path(), sorted(request));
    }

    static String text(String method, String host, String path, List<Parameter> ordered) {
        var text = new StringBuilder(method + host + path + "?");
        var separator = "";
        for (var parameter : ordered) {
            text.append(separator).append(dots(parameter.key())).append('=').append(parameter.value());
            separator = "&";
        }
        return text.toString();
    }

    /// Bytes in order are their hexadecimal digits in order.
    static List<Parameter> sorted(SignedRequest request) {
        var byHex = new TreeMap<String, Parameter>();
        for (var parameter : request.parameters()) {
            var isUpload = parameter.file()
                    || (request.method().equals("POST") && parameter.value().startsWith("@"));
            if (!isUpload) {
                byHex.put(HexFormat.of().formatHex(dots(parameter.key()).getBytes(UTF_8)), parameter);
            }
        }
        return List.copyOf(byHex.values());
    }

    private static String dots(String key) {
        return String.join(".", key.split("_", -1));
    }

    static String signature(String text, String secret, SignedRequest request) {
        return base64(mac(text, secret, request));
    }

    static byte[] mac(String text, String secret, SignedRequest request) {
        return mac(text.getBytes(UTF_8), secret, isSha256(request) ? "SHA-256" : "SHA-1");
    }

    static String signature(String text, Charset charset, SignedRequest request) {
        return base64(mac(text.getBytes(charset), Requests.SECRET, isSha256(request) ? "SHA-256" : "SHA-1"));
    }

    static boolean isSha256(SignedRequest request) {
        return request.parameters().stream()
                .anyMatch(parameter -> parameter.key().equals("SignatureMethod")
                        && parameter.value().equals("HmacSHA256"));
    }

    /// RFC 2104, by hand.
    static byte[] mac(byte[] message, String secret, String digest) {
        var secretBytes = secret.getBytes(UTF_8);
        var key = Arrays.copyOf(secretBytes.length > BLOCK ? hash(digest, secretBytes) : secretBytes, BLOCK);
        return hash(digest, padded(key, 0x5c), hash(digest, padded(key, 0x36), message));
    }

    private static byte[] padded(byte[] key, int pad) {
        var padded = new byte[BLOCK];
        for (var i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (key[i] ^ pad);
        }
        return padded;
    }

    private static byte[] hash(String digest, byte[]... parts) {
        try {
            var hash = MessageDigest.getInstance(digest);
            for (var part : parts) {
                hash.update(part);
            }
            return hash.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Base64 as a number in base 64.
    static String base64(byte[] bytes) {
        var missing = (3 - bytes.length % 3) % 3;
        var digits = new StringBuilder();
        var number = new BigInteger(1, Arrays.copyOf(bytes, bytes.length + missing));
        for (var i = 0; i < (bytes.length + missing) / 3 * 4; i++) {
            var digit = number.mod(BigInteger.valueOf(64)).intValue();
            digits.append(i < missing ? '=' : ALPHABET.charAt(digit));
            number = number.shiftRight(6);
        }
        return digits.reverse().toString();
    }
}
