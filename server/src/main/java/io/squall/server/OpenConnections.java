package io.squall.server;

import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.spi.ServerConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The connections that may carry several requests at a time, so that one of these can end its own.
final class OpenConnections {

    private final Map<String, ServerConnection> bySocket = new ConcurrentHashMap<>();

    void opened(ConnectionContext context, ServerConnection connection) {
        bySocket.put(socket(context.socketId(), context.childSocketId()), connection);
    }

    void closed(ConnectionContext context) {
        bySocket.remove(socket(context.socketId(), context.childSocketId()));
    }

    /// Ends the connection by which a request came, with all that goes on there.
    void end(ServerRequest request) {
        var connection = bySocket.get(socket(request.serverSocketId(), request.socketId()));
        if (connection != null) {
            connection.close(true);
        }
    }

    private static String socket(String listener, String client) {
        return listener + " " + client;
    }
}
