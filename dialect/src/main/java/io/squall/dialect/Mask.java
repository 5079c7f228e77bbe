package io.squall.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Strikes secret keys out of texts.
///
/// A key is found in either case, percent-encoded once or twice, and changed in transport as other values are.
public final class Mask {

    private static final String INKS = "*#?~!^$%&@";
    private static final int LENGTH = 3;

    private final List<Pattern> secrets;
    private final String blot;

    /// A mask for these secret keys, the likeliest to appear first.
    public Mask(List<String> secretKeys) {
        this.secrets = secretKeys.stream()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .map(Mask::pattern)
                .toList();
        this.blot = blot(String.join("", secretKeys));
    }

    public String over(String text) {
        var masked = text;
        for (var secret : secrets) {
            masked = secret.matcher(masked).replaceAll(Matcher.quoteReplacement(blot));
        }
        return masked;
    }

    /// A mark that, next to what is left of a text, cannot form a secret key again.
    private static String blot(String secrets) {
        return INKS.chars()
                .filter(ink -> secrets.indexOf(ink) < 0)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("\0")
                .repeat(LENGTH);
    }

    private static Pattern pattern(String secret) {
        return Pattern.compile(
                secret.codePoints().mapToObj(Mask::anySpelling).collect(Collectors.joining()),
                CASE_INSENSITIVE | UNICODE_CASE);
    }

    private static String anySpelling(int codePoint) {
        var character = Character.toString(codePoint);
        var others = switch (character) {
            case "_" -> "|\\.";
            case "+" -> "| ";
            case " " -> "|\\+";
            default -> "";
        };
        var hex = HexFormat.of().formatHex(character.getBytes(UTF_8));
        var encoded = hex.replaceAll("..", "%(?:25)?$0");
        return "(?:" + Pattern.quote(character) + "|" + encoded + others + ")";
    }
}
