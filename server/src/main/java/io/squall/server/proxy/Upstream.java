package io.squall.server.proxy;

import java.net.Socket;
import java.util.function.Consumer;

/// The connection to where a request goes.
///
/// @param whenGone told when it is closed
record Upstream(Socket socket, Consumer<Socket> whenGone) implements AutoCloseable {

    @Override
    public void close() {
        Sockets.close(socket);
        whenGone.accept(socket);
    }
}
