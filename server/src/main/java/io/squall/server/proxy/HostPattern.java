package io.squall.server.proxy;

/// A host, or with `*.` in front all that are below it.
///
/// @param host in the form of [HostName]
public record HostPattern(String host, boolean below) {

    private static final String BELOW = "*.";

    /// Reads `example.com`, `*.example.com` or an address.
    ///
    /// @throws IllegalArgumentException if it is neither
    static HostPattern parse(String text) {
        var stripped = text.strip();
        var below = stripped.startsWith(BELOW);
        var host = HostName.normal(below ? stripped.substring(BELOW.length()) : stripped)
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is no host".formatted(stripped)));
        return new HostPattern(host, below);
    }

    boolean matches(String asked) {
        return below ? asked.endsWith("." + host) : asked.equals(host);
    }

    String text() {
        return below ? BELOW + host : host;
    }
}
