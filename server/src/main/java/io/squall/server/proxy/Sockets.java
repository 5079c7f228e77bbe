package io.squall.server.proxy;

import java.io.IOException;
import java.net.Socket;

/// What sockets make long-winded.
final class Sockets {

    private Sockets() {}

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is gone either way
        }
    }

    /// Tells the other side that nothing more comes.
    static void end(Socket socket) {
        try {
            socket.shutdownOutput();
        } catch (IOException closed) {
            // it knows already
        }
    }
}
