package io.squall.server;

import io.squall.dialect.Pipeline;
import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.server.admin.AdminApi;
import io.squall.server.journal.RequestJournal;
import io.squall.server.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/// A running Squall: one world behind a listener for HTTP and one for HTTPS.
public final class SquallServer implements AutoCloseable {

    private final HttpListeners http;

    private SquallServer(HttpListeners http) {
        this.http = http;
    }

    /// Starts to answer for `world`. All wiring is here.
    ///
    /// @throws PortTaken if it cannot listen on a port
    public static SquallServer start(World world, Options options, DialectOptions dialects, RequestLog log) {
        var journal = new RequestJournal();
        var admin = new AdminApi(world, journal, options.adminToken());
        var apis = List.<Pipeline<?, ?>>of(
                new Pipeline<>(new TencentDialect(dialects.tencent()), world.engine()),
                new Pipeline<>(new NhnDialect(dialects.nhn()), world.engine()));
        var gateway = new Gateway(apis, admin, log, journal, options.maxBodyBytes());
        requireFree(options);
        return new SquallServer(HttpListeners.start(options, gateway));
    }

    /// Helidon only logs that a port is taken, so both are tried first, at the same time.
    private static void requireFree(Options options) {
        try (var plain = new ServerSocket();
                var secure = new ServerSocket()) {
            tryPort(plain, options.host(), options.port(), PortTaken.Listener.HTTP);
            options.https().ifPresent(https -> tryPort(secure, options.host(), https.port(), PortTaken.Listener.HTTPS));
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static void tryPort(ServerSocket trial, String host, int port, PortTaken.Listener listener) {
        try {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new PortTaken(listener, port, taken);
        }
    }

    /// Where it listens for plain HTTP, such as `http://127.0.0.1:8600`.
    public String url() {
        return "http://127.0.0.1:" + http.port();
    }

    public int port() {
        return http.port();
    }

    /// Where it listens for HTTPS, if it does, such as `https://127.0.0.1:8643`.
    public Optional<String> httpsUrl() {
        var port = http.tlsPort();
        return port.isPresent() ? Optional.of("https://127.0.0.1:" + port.getAsInt()) : Optional.empty();
    }

    @Override
    public void close() {
        http.close();
    }
}
