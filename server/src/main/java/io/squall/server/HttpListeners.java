package io.squall.server;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.http2.Http2Config;
import io.helidon.webserver.http2.Http2ConnectionSelector;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Where HTTP and HTTPS are listened for, with the same limits.
final class HttpListeners implements AutoCloseable {

    static final int MAX_HEADERS_BYTES = 32 * 1024;

    private static final String HTTPS = "https";
    private static final int MAX_REQUEST_LINE_BYTES = 34 * 1024;
    private static final int MAX_CONCURRENT_STREAMS = 100;
    private static final int STREAM_WINDOW_BYTES = 256 * 1024;
    private static final int WRITE_BUFFER_BYTES = 32 * 1024;
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration IDLE_CHECK = Duration.ofSeconds(1);

    private final WebServer server;
    private final Deadlines deadlines;

    private HttpListeners(WebServer server, Deadlines deadlines) {
        this.server = server;
        this.deadlines = deadlines;
    }

    /// Starts to listen.
    ///
    /// @throws PortTaken if a port was taken since it was tried
    static HttpListeners start(Options options, Gateway gateway, Deadlines deadlines, OpenConnections open) {
        var http1 = http1(new Head(deadlines, options.limits().asking()));
        var builder = WebServer.builder()
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .routing(routing(gateway));
        limit(builder, options, gateway).port(options.port()).addConnectionSelector(http1);
        options.https()
                .ifPresent(https -> builder.putSocket(
                                HTTPS,
                                listener -> limit(listener, options, gateway)
                                        .port(https.port())
                                        .addConnectionSelector(new Negotiated(http1, http2(), open))
                                        .tls(tls -> tls.sslContext(https.context())))
                        .routing(HTTPS, routing(gateway)));
        var server = builder.build().start();
        if (!server.isRunning()) {
            throw new PortTaken(
                    PortTaken.Listener.HTTP, options.port(), new IOException("the port was taken meanwhile"));
        }
        return new HttpListeners(server, deadlines);
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

    /// Sets what both listeners have in common. No protocol is looked for beyond those that are named.
    private static <B extends ListenerConfig.BuilderBase<B, ?>> B limit(B listener, Options options, Gateway gateway) {
        var unreadable = DirectHandlers.builder();
        for (var type : EventType.values()) {
            unreadable.addHandler(type, gateway);
        }
        return listener.host(options.host())
                .maxTcpConnections(options.limits().connections())
                .idleConnectionTimeout(options.limits().idle())
                .idleConnectionPeriod(IDLE_CHECK)
                .writeBufferSize(WRITE_BUFFER_BYTES)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .directHandlers(unreadable.build());
    }

    /// HTTP/1.1 that cannot be upgraded to anything, HTTP/2 in the clear among it.
    private static ServerConnectionSelector http1(Head head) {
        return Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxHeadersSize(MAX_HEADERS_BYTES)
                        .maxPrologueLength(MAX_REQUEST_LINE_BYTES)
                        .validatePath(false)
                        .validatePrologue(false)
                        .addReceiveListener(head)
                        .build())
                .build();
    }

    /// From its first line on a request has only so much time. Before that its connection counts as idle.
    private record Head(Deadlines deadlines, Duration asking) implements Http1ConnectionListener {
        @Override
        public void prologue(ConnectionContext context, HttpPrologue prologue) {
            deadlines.end();
            deadlines.begin(asking);
        }
    }

    private static ServerConnectionSelector http2() {
        return Http2ConnectionSelector.builder()
                .http2Config(Http2Config.builder()
                        .maxHeaderListSize(MAX_HEADERS_BYTES + MAX_REQUEST_LINE_BYTES)
                        .maxConcurrentStreams(MAX_CONCURRENT_STREAMS)
                        .initialWindowSize(STREAM_WINDOW_BYTES)
                        .validatePath(false)
                        .build())
                .build();
    }

    int port() {
        return server.port();
    }

    Optional<Integer> tlsPort() {
        return server.hasTls(HTTPS) ? Optional.of(server.port(HTTPS)) : Optional.empty();
    }

    @Override
    public void close() {
        server.stop();
        deadlines.close();
    }
}
