package io.squall.server.proxy;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The one form in which hosts are compared: lower case, without a dot at the end, addresses without brackets.
final class HostName {

    private static final int MAX_LENGTH = 253;
    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+|0x[0-9a-f]*)");
    private static final Pattern ADDRESS_6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");
    private static final String LOCALHOST = "localhost";

    private HostName() {}

    /// That form of a host, if it is one.
    static Optional<String> normal(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("[") && lower.endsWith("]")) {
            return address6(lower.substring(1, lower.length() - 1));
        }
        if (lower.contains(":")) {
            return address6(lower);
        }
        var host = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        if (host.length() > MAX_LENGTH || !NAME.matcher(host).matches()) {
            return Optional.empty();
        }
        return endsInNumber(host) ? address4(host) : Optional.of(host);
    }

    /// No domain ends in a number, so what does can only be meant as an address.
    private static boolean endsInNumber(String host) {
        return NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
    }

    /// Only four numbers are an address. What else resolvers take for one, such as `127.1`, is none here.
    private static Optional<String> address4(String text) {
        try {
            return Optional.of(Inet4Address.ofLiteral(text).getHostAddress()).filter(text::equals);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> address6(String text) {
        if (!ADDRESS_6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text).getHostAddress());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// Whether this is a name or an address of this machine for itself.
    static boolean isLoopback(String host) {
        return host.equals(LOCALHOST)
                || (isAddress(host) && InetAddress.ofLiteral(host).isLoopbackAddress());
    }

    private static boolean isAddress(String host) {
        return host.contains(":") || endsInNumber(host);
    }
}
