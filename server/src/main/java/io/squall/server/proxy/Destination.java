package io.squall.server.proxy;

import java.util.Optional;
import java.util.regex.Pattern;

/// Whom a client wants to talk to.
///
/// @param host in the form of [HostName]
record Destination(String host, int port) {

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\[\\]]*]|[^:\\[\\]]*)(?::([0-9]{1,5}))?");
    private static final int MAX_PORT = 65_535;

    /// Reads `host:port`, or `host` if there is a default for the port.
    static Optional<Destination> parse(String authority, Optional<Integer> defaultPort) {
        var parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var port = Optional.ofNullable(parts.group(2)).map(Integer::valueOf).or(() -> defaultPort);
        return HostName.normal(parts.group(1))
                .flatMap(host -> port.filter(number -> number > 0 && number <= MAX_PORT)
                        .map(number -> new Destination(host, number)));
    }

    String text() {
        return (host.contains(":") ? "[%s]:%d" : "%s:%d").formatted(host, port);
    }
}
