package io.squall.dialect.tencent.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/// The ways in which libraries percent-encode.
enum Encoding {
    RFC3986("-._~", "%20", true),
    FORM("-._*", "+", true),
    JAVASCRIPT("-._~!*'()", "%20", true),
    PYTHON("-._~/", "%20", true),
    PYTHON_PLUS("-._~", "+", true),
    DOT_NET("-._!*()", "+", false),
    LOWER_CASE("-._~", "%20", false);

    private final String left;
    private final String space;
    private final boolean upperCase;

    /// A way to encode.
    ///
    /// @param left the characters, besides letters and digits, that stay as they are
    Encoding(String left, String space, boolean upperCase) {
        this.left = left;
        this.space = space;
        this.upperCase = upperCase;
    }

    String encode(String text) {
        var hex = upperCase ? HexFormat.of().withUpperCase() : HexFormat.of();
        var encoded = new StringBuilder();
        for (var octet : text.getBytes(UTF_8)) {
            var character = (char) octet;
            if (isLetterOrDigit(character) || left.indexOf(character) >= 0) {
                encoded.append(character);
            } else if (character == ' ') {
                encoded.append(space);
            } else {
                encoded.append('%').append(hex.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
