package io.squall.model;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

/// The remote side of a security group rule: an address or a block of addresses of either family, as text.
///
/// The text is kept as it was given, but for a block with host bits set, which becomes the block it lies in.
public record IpPrefix(String text, Family family) {

    public enum Family {
        IPV4,
        IPV6
    }

    /// The longest text worth reading: a full IPv6 address that ends in a dotted quad, and "/128".
    private static final int MAX_LENGTH = 49;

    public IpPrefix {
        var normal = text.indexOf(':') < 0 ? normalIpv4(text) : normalIpv6(text);
        if (!normal.equals(Optional.of(text)) || family != familyOf(text)) {
            throw new IllegalArgumentException("no %s prefix in its normal form: %s".formatted(family, text));
        }
    }

    /// Reads an address or "network/length". No name is ever looked up.
    public static Optional<IpPrefix> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var family = familyOf(text);
        var normal = switch (family) {
            case IPV4 -> normalIpv4(text);
            case IPV6 -> normalIpv6(text);
        };
        return normal.map(normalText -> new IpPrefix(normalText, family));
    }

    private static Family familyOf(String text) {
        return text.indexOf(':') < 0 ? Family.IPV4 : Family.IPV6;
    }

    private static Optional<String> normalIpv4(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return Ipv4Address.parse(text).map(Ipv4Address::toString);
        }
        var length = Ipv4Address.decimal(text, slash + 1, text.length(), 32);
        return length.isEmpty()
                ? Optional.empty()
                : Ipv4Address.parse(text.substring(0, slash))
                        .map(address -> Cidr.around(address, length.getAsInt()).toString());
    }

    private static Optional<String> normalIpv6(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return Ipv6.parse(text).map(_ -> text);
        }
        var length = Ipv4Address.decimal(text, slash + 1, text.length(), 128);
        return length.isEmpty()
                ? Optional.empty()
                : Ipv6.parse(text.substring(0, slash)).map(address -> {
                    var network = address.masked(length.getAsInt());
                    return network.equals(address) ? text : network + text.substring(slash);
                });
    }

    /// The 128 bits of an IPv6 address.
    private record Ipv6(long high, long low) {

        private static final int GROUPS = 8;

        /// Reads the forms of RFC 4291 section 2.2, without zones.
        static Optional<Ipv6> parse(String text) {
            var gap = text.indexOf("::");
            if (gap < 0) {
                return groups(text, true).filter(all -> all.length == GROUPS).map(Ipv6::of);
            }
            var head = groups(text.substring(0, gap), false);
            var tail = groups(text.substring(gap + 2), true);
            if (head.isEmpty() || tail.isEmpty() || head.get().length + tail.get().length >= GROUPS) {
                return Optional.empty();
            }
            var all = new int[GROUPS];
            System.arraycopy(head.get(), 0, all, 0, head.get().length);
            System.arraycopy(tail.get(), 0, all, GROUPS - tail.get().length, tail.get().length);
            return Optional.of(of(all));
        }

        /// The 16-bit groups between the colons. Where the address ends, its last two may be a dotted quad.
        private static Optional<int[]> groups(String text, boolean endsAddress) {
            if (text.isEmpty()) {
                return Optional.of(new int[0]);
            }
            var parts = text.split(":", -1);
            var quad = endsAddress ? Ipv4Address.parse(parts[parts.length - 1]) : Optional.<Ipv4Address>empty();
            var groups = new int[quad.isPresent() ? parts.length + 1 : parts.length];
            if (quad.isPresent()) {
                groups[groups.length - 2] = quad.get().bits() >>> 16;
                groups[groups.length - 1] = quad.get().bits() & 0xFFFF;
            }
            for (var i = 0; i < (quad.isPresent() ? parts.length - 1 : parts.length); i++) {
                var group = hexadecimal(parts[i]);
                if (group.isEmpty()) {
                    return Optional.empty();
                }
                groups[i] = group.getAsInt();
            }
            return Optional.of(groups);
        }

        private static OptionalInt hexadecimal(String group) {
            if (group.isEmpty() || group.length() > 4 || !group.chars().allMatch(HexFormat::isHexDigit)) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(HexFormat.fromHexDigits(group));
        }

        private static Ipv6 of(int[] groups) {
            return new Ipv6(half(groups, 0), half(groups, GROUPS / 2));
        }

        private static long half(int[] groups, int from) {
            var bits = 0L;
            for (var i = from; i < from + GROUPS / 2; i++) {
                bits = bits << 16 | groups[i];
            }
            return bits;
        }

        Ipv6 masked(int prefixLength) {
            return new Ipv6(high & highest(Math.min(prefixLength, 64)), low & highest(Math.max(prefixLength - 64, 0)));
        }

        /// A mask of the highest bits of a `long`; shifting it by 64 would shift it by nothing.
        private static long highest(int bits) {
            return bits == 0 ? 0 : -1L << (64 - bits);
        }

        /// The text of RFC 5952: lower case, and the longest run of zeros (the first of several) as "::".
        @Override
        public String toString() {
            var groups = new int[GROUPS];
            for (var i = 0; i < GROUPS; i++) {
                groups[i] = (int) ((i < 4 ? high : low) >>> (48 - 16 * (i % 4))) & 0xFFFF;
            }
            var start = 0;
            var length = 1;
            for (var i = 0; i < GROUPS; i++) {
                var end = i;
                while (end < GROUPS && groups[end] == 0) {
                    end++;
                }
                if (end - i > length) {
                    start = i;
                    length = end - i;
                }
            }
            return length == 1
                    ? joined(groups, 0, GROUPS)
                    : joined(groups, 0, start) + "::" + joined(groups, start + length, GROUPS);
        }

        private static String joined(int[] groups, int from, int to) {
            return Arrays.stream(groups, from, to)
                    .mapToObj(Integer::toHexString)
                    .collect(joining(":"));
        }
    }
}
