package io.squall.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A password that can be checked but not read.
public record PasswordHash(String salt, String hash) {

    private static final int ITERATIONS = 4096;
    private static final int BITS = 256;

    /// Makes a password checkable.
    ///
    /// @param salt different for each password
    public static PasswordHash of(String password, String salt) {
        return new PasswordHash(salt, derive(password, salt));
    }

    public boolean matches(String password) {
        return MessageDigest.isEqual(bytes(hash), bytes(derive(password, salt)));
    }

    private static String derive(String password, String salt) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), bytes(salt), ITERATIONS, BITS);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            return HexFormat.of().formatHex(key.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
