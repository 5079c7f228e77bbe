package io.squall.engine.instance;

import io.squall.model.Rejection.PasswordRefused;
import java.util.List;
import java.util.regex.Pattern;

/// What a password for the administrator of an instance must be like.
final class PasswordRule {

    private static final int MAX = 16;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9()`~!@#$%^&*\\-+=|{}\\[\\]:;',.?/]*");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]");
    private static final Pattern LOWER = Pattern.compile("[a-z]");
    private static final Pattern UPPER = Pattern.compile("[A-Z]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]");
    private static final Pattern SPECIALS = Pattern.compile("[^A-Za-z0-9]");

    private PasswordRule() {}

    static void check(boolean isWindows, String password) {
        if (isWindows) {
            check(password, 12, 3, List.of(LOWER, UPPER, DIGITS, SPECIALS));
        } else {
            check(password, 8, 2, List.of(LETTERS, DIGITS, SPECIALS));
        }
    }

    private static void check(String password, int min, int needed, List<Pattern> kinds) {
        var found = kinds.stream().filter(kind -> kind.matcher(password).find()).count();
        var fits = password.length() >= min && password.length() <= MAX;
        if (!fits || found < needed || !ALLOWED.matcher(password).matches()) {
            throw new PasswordRefused(min, MAX, needed).raise();
        }
    }
}
