package io.squall.server.proxy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A host on this machine that notes what it is asked, and answers by a script.
final class Origin implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();
    private final Script script;

    /// What it does with a connection, whose first request's head it has read.
    interface Script {
        void run(String head, InputStream in, OutputStream out) throws IOException;
    }

    private Origin(Script script) throws IOException {
        this.script = script;
    }

    static Origin start(Script script) throws IOException {
        var origin = new Origin(script);
        origin.threads.execute(origin::listen);
        return origin;
    }

    /// Always gives this answer.
    static Origin answering(String answer) throws IOException {
        return start((head, in, out) -> write(out, answer));
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    int port() {
        return listener.getLocalPort();
    }

    /// The heads of the requests so far.
    List<String> heads() {
        return List.copyOf(heads);
    }

    int connections() {
        return accepted.size();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                accepted.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            var head = head(in);
            heads.add(head);
            script.run(head, in, socket.getOutputStream());
        } catch (IOException gone) {
            // the proxy has hung up
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var octet = in.read();
            if (octet < 0) {
                throw new IOException("no request");
            }
            head.append((char) octet);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (var socket : accepted) {
            socket.close();
        }
        threads.close();
    }
}
