package io.squall.server;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/// How the server listens.
///
/// @param host the address to listen on
/// @param port for plain HTTP; 0 picks a free one
/// @param https without it there is plain HTTP only
/// @param adminToken without one the admin API answers to loopback only
/// @param maxBodyBytes a larger body is refused
/// @param maxConnections of each listener; what comes beyond waits
public record Options(
        String host,
        int port,
        Optional<Https> https,
        Optional<String> adminToken,
        int maxBodyBytes,
        int maxConnections) {

    public static final Options DEFAULT =
            new Options("127.0.0.1", 8600, Optional.empty(), Optional.empty(), 1 << 20, 4096);

    /// The listener for HTTPS.
    ///
    /// @param port 0 picks a free one
    /// @param context how the server proves who it is
    public record Https(int port, SSLContext context) {}

    public Options on(int otherPort) {
        return new Options(host, otherPort, https, adminToken, maxBodyBytes, maxConnections);
    }

    public Options with(Https listener) {
        return new Options(host, port, Optional.of(listener), adminToken, maxBodyBytes, maxConnections);
    }
}
