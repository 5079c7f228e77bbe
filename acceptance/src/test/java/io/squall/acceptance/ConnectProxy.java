package io.squall.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/// A forward proxy for clients whose hosts are literals: it takes all of Tencent Cloud to be Squall, and lets nothing
/// else through.
final class ConnectProxy implements AutoCloseable {

    private static final Pattern TUNNEL =
            Pattern.compile("CONNECT [a-z0-9-]+\\.api\\.qcloud\\.com:443 HTTP/1\\.1\\r\\n.*", Pattern.DOTALL);
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int MAX_HEAD_BYTES = 8 * 1024;
    private static final int MAX_TUNNELS = 64;
    private static final int SILENCE_MILLIS = 30_000;

    private final int target;
    private final ServerSocket listener = new ServerSocket(0, MAX_TUNNELS, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(MAX_TUNNELS);

    private ConnectProxy(int target) throws IOException {
        this.target = target;
    }

    /// Starts on a free port of this machine.
    ///
    /// @param target the port to which tunnels lead
    static ConnectProxy start(int target) throws IOException {
        var proxy = new ConnectProxy(target);
        proxy.threads.execute(proxy::listen);
        return proxy;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        if (!free.tryAcquire()) {
            closeQuietly(client);
            return;
        }
        try (client) {
            client.setSoTimeout(SILENCE_MILLIS);
            if (TUNNEL.matcher(head(client.getInputStream())).matches()) {
                tunnel(client);
            } else {
                answer(client, "403 Forbidden");
            }
        } catch (IOException over) {
            closeQuietly(client);
        } finally {
            free.release();
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith(END_OF_HEAD)) {
            var next = in.read();
            if (next < 0 || head.size() == MAX_HEAD_BYTES) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private void tunnel(Socket client) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            server.setSoTimeout(SILENCE_MILLIS);
            answer(client, "200 Connection established");
            var back = threads.submit(() -> pump(server, client));
            pump(client, server);
            back.cancel(true);
        }
    }

    private static void answer(Socket client, String status) throws IOException {
        client.getOutputStream()
                .write("HTTP/1.1 %s%s".formatted(status, END_OF_HEAD).getBytes(StandardCharsets.US_ASCII));
    }

    /// Copies until either side has had enough, and then hangs up on both.
    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException over) {
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is gone either way
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
