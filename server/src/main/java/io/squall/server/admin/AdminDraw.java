package io.squall.server.admin;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Draws what a request of the admin API leaves out.
final class AdminDraw {

    private static final int PASSWORD_BYTES = 12;
    private static final int KEY_BYTES = 16;
    private static final long FIRST_ACCOUNT = 100_000_000_000L;

    private final SecureRandom random = new SecureRandom();

    String password() {
        return hex(PASSWORD_BYTES);
    }

    String accessKey() {
        return "AKID" + hex(KEY_BYTES);
    }

    String secret() {
        return hex(KEY_BYTES);
    }

    /// The number of an account, with twelve digits.
    String accountNumber() {
        return Long.toString(random.nextLong(FIRST_ACCOUNT, 2 * FIRST_ACCOUNT));
    }

    private String hex(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
