package io.squall.server;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.squall.dialect.Pipeline;
import io.squall.dialect.nhn.NhnDialect;
import io.squall.server.admin.AdminApi;
import io.squall.server.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

/// A running Squall: one world behind one listener.
public final class SquallServer implements AutoCloseable {

    private static final int MAX_HEADERS_BYTES = 32 * 1024;
    private static final int MAX_REQUEST_LINE_BYTES = 16 * 1024;
    private static final int WRITE_BUFFER_BYTES = 32 * 1024;
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration SLOWEST_READ = Duration.ofSeconds(30);

    private final WebServer server;

    private SquallServer(WebServer server) {
        this.server = server;
    }

    /// Starts to answer for `world`. All wiring is here.
    ///
    /// @throws java.io.UncheckedIOException if the port is taken
    public static SquallServer start(World world, Options options, NhnDialect.Options nhnOptions, RequestLog log) {
        var admin = new AdminApi(world, options.adminToken());
        var apis = List.<Pipeline<?, ?>>of(new Pipeline<>(new NhnDialect(nhnOptions), world.engine()));
        var gateway = new Gateway(apis, admin, log, options.maxBodyBytes());
        return new SquallServer(listen(options, gateway));
    }

    /// Helidon only logs that a port is taken, so it is tried first.
    private static void requireFree(Options options) {
        try (var trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(options.host(), options.port()));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static WebServer listen(Options options, Gateway gateway) {
        requireFree(options);
        var unreadable = DirectHandlers.builder();
        for (var type : EventType.values()) {
            unreadable.addHandler(type, gateway);
        }
        var server = WebServer.builder()
                .host(options.host())
                .port(options.port())
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .maxTcpConnections(options.maxConnections())
                .idleConnectionTimeout(IDLE)
                .writeBufferSize(WRITE_BUFFER_BYTES)
                .connectionOptions(socket -> socket.tcpNoDelay(true).readTimeout(SLOWEST_READ))
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(MAX_HEADERS_BYTES)
                        .maxPrologueLength(MAX_REQUEST_LINE_BYTES)
                        .validatePath(false)
                        .validatePrologue(false)
                        .build())
                .directHandlers(unreadable.build())
                .routing(HttpRouting.builder().any(gateway))
                .build()
                .start();
        if (!server.isRunning()) {
            throw new UncheckedIOException(new IOException("the port was taken meanwhile"));
        }
        return server;
    }

    /// Where it listens, such as `http://127.0.0.1:8600`.
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
