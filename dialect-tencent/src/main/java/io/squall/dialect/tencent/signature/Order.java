package io.squall.dialect.tencent.signature;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The order of the parameters in a plain text: the first two are right, the others are what clients do.
enum Order {
    BY_SIGNED_KEY,
    BY_SENT_KEY,
    AS_SENT,
    IGNORING_CASE,
    BY_NUMBER,
    WITH_VALUES;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    List<Entry> sort(List<Entry> entries) {
        return entries.stream().sorted(comparator()).toList();
    }

    private Comparator<Entry> comparator() {
        return switch (this) {
            case BY_SIGNED_KEY -> bytes(Entry::signed);
            case BY_SENT_KEY -> bytes(Entry::sent);
            case AS_SENT -> (_, _) -> 0;
            case IGNORING_CASE -> Comparator.comparing(Entry::signed, String.CASE_INSENSITIVE_ORDER);
            case BY_NUMBER -> Comparator.comparing(Entry::signed, Order::byNumber);
            case WITH_VALUES -> bytes(Entry::toString);
        };
    }

    private static Comparator<Entry> bytes(Function<Entry, String> text) {
        return (one, other) -> byBytes(text.apply(one), text.apply(other));
    }

    /// The order of UTF-8, in which what needs two characters in Java comes last.
    private static int byBytes(String one, String other) {
        for (var i = 0; i < Math.min(one.length(), other.length()); i++) {
            var left = one.charAt(i);
            var right = other.charAt(i);
            if (left != right) {
                return Character.isSurrogate(left) == Character.isSurrogate(right)
                        ? Character.compare(left, right)
                        : Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /// Puts `backends.2` before `backends.10`.
    private static int byNumber(String one, String other) {
        var left = one.split("\\.", -1);
        var right = other.split("\\.", -1);
        return Arrays.compare(left, right, Order::partByNumber);
    }

    private static int partByNumber(String one, String other) {
        if (NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches() && one.length() != other.length()) {
            return Integer.compare(one.length(), other.length());
        }
        return one.compareTo(other);
    }
}
