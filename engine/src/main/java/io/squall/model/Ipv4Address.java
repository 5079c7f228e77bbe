package io.squall.model;

import java.util.Optional;
import java.util.OptionalInt;

/// An IPv4 address, ordered as people read it: 9.0.0.0 comes before 200.0.0.0.
public record Ipv4Address(int bits) implements Comparable<Ipv4Address> {

    private static final int OCTETS = 4;
    private static final long HIGHEST = 0xFFFF_FFFFL;

    /// Reads a dotted quad and nothing looser: no leading zeros, no signs, no fewer than four parts.
    public static Optional<Ipv4Address> parse(String text) {
        var bits = 0;
        var start = 0;
        for (var octet = 1; octet <= OCTETS; octet++) {
            var end = octet == OCTETS ? text.length() : text.indexOf('.', start);
            var value = decimal(text, start, end, 255);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            bits = bits << 8 | value.getAsInt();
            start = end + 1;
        }
        return Optional.of(new Ipv4Address(bits));
    }

    /// The plain decimal number in this part of the text, if it is one and at most `max`. Java's own parsers also take
    /// signs, leading zeros and the digits of other scripts.
    static OptionalInt decimal(String text, int start, int end, int max) {
        var length = end - start;
        if (length < 1 || length > 3 || (length > 1 && text.charAt(start) == '0')) {
            return OptionalInt.empty();
        }
        var value = 0;
        for (var i = start; i < end; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
        }
        return value <= max ? OptionalInt.of(value) : OptionalInt.empty();
    }

    public Ipv4Address plus(long steps) {
        var sum = Math.addExact(unsigned(), steps);
        if (sum < 0 || sum > HIGHEST) {
            throw new ArithmeticException("no address %d steps from %s".formatted(steps, this));
        }
        return new Ipv4Address((int) sum);
    }

    public Ipv4Address next() {
        return plus(1);
    }

    public Ipv4Address previous() {
        return plus(-1);
    }

    long unsigned() {
        return Integer.toUnsignedLong(bits);
    }

    @Override
    public int compareTo(Ipv4Address other) {
        return Integer.compareUnsigned(bits, other.bits);
    }

    @Override
    public String toString() {
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }
}
