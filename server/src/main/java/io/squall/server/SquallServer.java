package io.squall.server;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
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
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A running Squall: one world behind a listener for HTTP and one for HTTPS.
public final class SquallServer implements AutoCloseable {

    private static final String HTTPS = "https";
    private static final int MAX_HEADERS_BYTES = 32 * 1024;
    private static final int MAX_REQUEST_LINE_BYTES = 34 * 1024;
    private static final int WRITE_BUFFER_BYTES = 32 * 1024;
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofMinutes(1);
    private static final Duration IDLE_CHECK = Duration.ofSeconds(10);

    private final WebServer server;

    private SquallServer(WebServer server) {
        this.server = server;
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
        return new SquallServer(listen(options, gateway));
    }

    private static WebServer listen(Options options, Gateway gateway) {
        requireFree(options);
        var builder = WebServer.builder()
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .routing(routing(gateway));
        limit(builder, options, gateway).port(options.port());
        options.https()
                .ifPresent(https -> builder.putSocket(
                                HTTPS,
                                listener -> limit(listener, options, gateway)
                                        .port(https.port())
                                        .tls(tls -> tls.sslContext(https.context())))
                        .routing(HTTPS, routing(gateway)));
        var server = builder.build().start();
        if (!server.isRunning()) {
            requireFree(options);
            throw new PortTaken(options.port(), false, new IOException("the port was taken meanwhile"));
        }
        return server;
    }

    /// Everything goes to the gateway. Helidon leaves a connection open that the client asked to be closed.
    private static HttpRouting.Builder routing(Gateway gateway) {
        return HttpRouting.builder().any(gateway).addFilter((chain, request, response) -> {
            chain.proceed();
            if (request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
                throw new CloseConnectionException("the client asked for it");
            }
        });
    }

    /// Helidon only logs that a port is taken, so both are tried first, at the same time.
    private static void requireFree(Options options) {
        try (var plain = new ServerSocket();
                var secure = new ServerSocket()) {
            tryPort(plain, options.host(), options.port(), false);
            options.https().ifPresent(https -> tryPort(secure, options.host(), https.port(), true));
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static void tryPort(ServerSocket trial, String host, int port, boolean secure) {
        try {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new PortTaken(port, secure, taken);
        }
    }

    /// Sets what both listeners have in common.
    private static <B extends ListenerConfig.BuilderBase<B, ?>> B limit(B listener, Options options, Gateway gateway) {
        var unreadable = DirectHandlers.builder();
        for (var type : EventType.values()) {
            unreadable.addHandler(type, gateway);
        }
        return listener.host(options.host())
                .maxTcpConnections(options.maxConnections())
                .idleConnectionTimeout(IDLE)
                .idleConnectionPeriod(IDLE_CHECK)
                .writeBufferSize(WRITE_BUFFER_BYTES)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(MAX_HEADERS_BYTES)
                        .maxPrologueLength(MAX_REQUEST_LINE_BYTES)
                        .validatePath(false)
                        .validatePrologue(false)
                        .build())
                .directHandlers(unreadable.build());
    }

    /// Where it listens for plain HTTP, such as `http://127.0.0.1:8600`.
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public int port() {
        return server.port();
    }

    /// Where it listens for HTTPS, if it does, such as `https://127.0.0.1:8643`.
    public Optional<String> httpsUrl() {
        return server.hasTls(HTTPS) ? Optional.of("https://127.0.0.1:" + server.port(HTTPS)) : Optional.empty();
    }

    @Override
    public void close() {
        server.stop();
    }
}
