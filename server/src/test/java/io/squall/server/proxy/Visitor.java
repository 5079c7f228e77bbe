package io.squall.server.proxy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A client of the proxy that says exactly what it is told to say.
record Visitor(Socket socket, InputStream in) implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 10_000;

    static Visitor to(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return new Visitor(socket, new BufferedInputStream(socket.getInputStream()));
    }

    Visitor say(String text) throws IOException {
        Origin.write(socket.getOutputStream(), text);
        return this;
    }

    Visitor end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /// All that comes until the proxy hangs up.
    String hearAll() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /// What comes up to and with this text.
    String hearUntil(String last) throws IOException {
        var heard = new StringBuilder();
        while (!heard.toString().endsWith(last)) {
            var octet = in.read();
            if (octet < 0) {
                throw new IOException("it ended with: " + heard);
            }
            heard.append((char) octet);
        }
        return heard.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
