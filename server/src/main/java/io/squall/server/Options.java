package io.squall.server;

import io.squall.server.journal.RequestJournal;
import io.squall.server.proxy.EgressPolicy;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// How the server listens.
///
/// @param host the address to listen on
/// @param port for plain HTTP; 0 picks a free one
/// @param https without it there is plain HTTP only
/// @param proxy without it clients must be led here by other means
/// @param adminToken without one the admin API answers to loopback only
/// @param journal how much is remembered of requests
public record Options(
        String host,
        int port,
        Optional<Https> https,
        Optional<Proxy> proxy,
        Optional<String> adminToken,
        Limits limits,
        RequestJournal.Bounds journal) {

    public static final Options DEFAULT = new Options(
            "127.0.0.1",
            8600,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Limits.DEFAULT,
            RequestJournal.Bounds.DEFAULT);

    /// The listener for HTTPS.
    ///
    /// @param port 0 picks a free one
    /// @param context how the server proves who it is
    /// @param authority the file with the certificate that clients are told to trust, if they are told
    public record Https(int port, SSLContext context, Optional<Path> authority) {
        public Https(int port, SSLContext context) {
            this(port, context, Optional.empty());
        }
    }

    /// The forward proxy.
    ///
    /// @param port 0 picks a free one
    /// @param egress what becomes of requests to hosts that are not emulated
    public record Proxy(int port, EgressPolicy egress) {}

    public Options on(int otherPort) {
        return new Options(host, otherPort, https, proxy, adminToken, limits, journal);
    }

    public Options on(String otherHost) {
        return new Options(otherHost, port, https, proxy, adminToken, limits, journal);
    }

    public Options with(Https listener) {
        return new Options(host, port, Optional.of(listener), proxy, adminToken, limits, journal);
    }

    public Options withProxy(Optional<Proxy> listener) {
        return new Options(host, port, https, listener, adminToken, limits, journal);
    }

    public Options withAdminToken(Optional<String> token) {
        return new Options(host, port, https, proxy, token, limits, journal);
    }

    public Options with(Limits others) {
        return new Options(host, port, https, proxy, adminToken, others, journal);
    }

    public Options withJournal(RequestJournal.Bounds bounds) {
        return new Options(host, port, https, proxy, adminToken, limits, bounds);
    }
}
