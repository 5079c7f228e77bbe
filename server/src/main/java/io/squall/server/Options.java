package io.squall.server;

import java.util.Optional;

/// How the server listens.
///
/// @param host the address to listen on
/// @param port 0 picks a free one
/// @param adminToken without one the admin API answers to loopback only
/// @param maxBodyBytes a larger body is refused
/// @param maxConnections what comes beyond waits
public record Options(String host, int port, Optional<String> adminToken, int maxBodyBytes, int maxConnections) {

    public static final Options DEFAULT = new Options("127.0.0.1", 8600, Optional.empty(), 1 << 20, 4096);

    public Options on(int otherPort) {
        return new Options(host, otherPort, adminToken, maxBodyBytes, maxConnections);
    }
}
