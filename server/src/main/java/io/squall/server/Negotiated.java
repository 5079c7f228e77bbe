package io.squall.server;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/// HTTP/2 for clients that asked for it while they shook hands (ALPN), HTTP/1.1 for all others.
///
/// It is one selector for both: Helidon tells several apart by the first bytes, and waits for them where its idle
/// timeout does not look.
record Negotiated(ServerConnectionSelector http1, ServerConnectionSelector http2, OpenConnections open)
        implements ServerConnectionSelector {

    private static final String HTTP_2 = "h2";
    private static final String HTTP_1 = "http/1.1";

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return Set.of(HTTP_2, HTTP_1);
    }

    /// A connection whose hands are not shaken yet.
    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new NegotiatedConnection(this, context);
    }

    /// The connection for what was agreed on.
    ServerConnection agreed(ConnectionContext context) {
        var socket = context.serverSocket();
        var isHttp2 = socket.protocolNegotiated() && HTTP_2.equals(socket.protocol());
        return (isHttp2 ? http2 : http1).connection(context);
    }
}
