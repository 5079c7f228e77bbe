package io.squall.server.proxy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// A client's connection to the proxy: either requests, one after the other, or one tunnel.
final class ProxyConnection implements AutoCloseable {

    private static final int DRAINED_BYTES = 1 << 20;
    private static final int PIECE_BYTES = 8 * 1024;

    private final Socket client;
    private final Route.Table routes;
    private final Dialer dialer;
    private final Strangers strangers;
    private final ProxyLimits limits;
    private final Executor threads;
    private final Overdue overdue;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ProxyConnection(
            Socket client,
            Route.Table routes,
            Dialer dialer,
            Strangers strangers,
            ProxyLimits limits,
            Executor threads) {
        this.client = client;
        this.routes = routes;
        this.dialer = dialer;
        this.strangers = strangers;
        this.limits = limits;
        this.threads = threads;
        this.overdue = new Overdue(limits.headTime());
        sockets.add(client);
    }

    /// Serves the client until either side has had enough.
    void serve() throws IOException {
        client.setTcpNoDelay(true);
        var in = new BufferedInputStream(client.getInputStream());
        var out = new BufferedOutputStream(client.getOutputStream());
        try {
            for (var next = Head.read(in, limits.headBytes()); next.isPresent(); next = next(in)) {
                if (!handle(Request.of(next.get()), in, out)) {
                    return;
                }
            }
        } catch (MalformedHead malformed) {
            refuse(Answer.malformed(String.valueOf(malformed.getMessage())), in, out);
        }
    }

    /// A connection may rest between requests, but not within the head of one.
    private Optional<Head> next(BufferedInputStream in) throws IOException {
        overdue.within(limits.idle());
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        overdue.within(limits.headTime());
        return Head.read(in, limits.headBytes());
    }

    /// Does what is asked for.
    ///
    /// @return whether the client may ask for more
    private boolean handle(Request request, BufferedInputStream in, OutputStream out) throws IOException {
        return switch (request) {
            case Request.Impossible(var why) -> refuse(why, in, out);
            case Request.Tunnel(var to) -> tunnel(routes.ofTunnel(to, isLocal()), to, in, out);
            case Request.Resource resource -> relay(routes.ofRequest(resource.to(), isLocal()), resource, in, out);
        };
    }

    private boolean tunnel(Route route, Destination to, BufferedInputStream in, OutputStream out) throws IOException {
        if (route instanceof Route.Refused(var why)) {
            return refuse(why, in, out);
        }
        try (var server = dial(route)) {
            out.write(Answer.TUNNEL_OPEN.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            progress();
            new Tunnel(client, in, server, threads, this::progress).run();
            return false;
        } catch (Unreachable failed) {
            return refuse(Answer.unreachable(to, failed.problem()), in, out);
        }
    }

    private boolean relay(Route route, Request.Resource resource, BufferedInputStream in, OutputStream out)
            throws IOException {
        if (route instanceof Route.Refused(var why)) {
            return refuse(why, in, out);
        }
        var framing = Framing.ofRequest(resource.head());
        try (var server = dial(route)) {
            progress();
            if (new Relay(resource, framing, in, out, server, limits.headBytes(), threads, this::progress).run()) {
                return true;
            }
        } catch (Unreachable failed) {
            return refuse(Answer.unreachable(resource.to(), failed.problem()), in, out);
        } catch (Relay.NoAnswer none) {
            return refuse(Answer.broken(String.valueOf(none.getMessage())), in, out);
        }
        return hangUp(in);
    }

    private Upstream dial(Route route) throws Unreachable {
        overdue.within(limits.connectTime().multipliedBy(2));
        try {
            return switch (route) {
                case Route.Here(var port) -> here(port);
                case Route.Loopback(var to) -> new Upstream(dialer.dial(to, true, this::opened), this::gone);
                case Route.Outside(var to) -> new Upstream(dialer.dial(to, isLocal(), this::opened), this::gone);
                case Route.Refused _ -> throw new IllegalStateException("it is refused");
            };
        } catch (IOException failed) {
            throw new Unreachable(failed);
        }
    }

    /// Another machine's request does not look as if it came from here.
    private Upstream here(int port) throws IOException {
        var squall = new InetSocketAddress(routes.address(), port);
        var socket = new Socket();
        if (isLocal()) {
            return new Upstream(dialer.connect(socket, squall, this::opened), this::gone);
        }
        socket.bind(new InetSocketAddress(routes.address(), 0));
        var own = (InetSocketAddress) socket.getLocalSocketAddress();
        strangers.add(own);
        try {
            return new Upstream(dialer.connect(socket, squall, this::opened), gone -> {
                strangers.remove(own);
                gone(gone);
            });
        } catch (IOException failed) {
            strangers.remove(own);
            throw failed;
        }
    }

    private boolean isLocal() {
        return client.getInetAddress().isLoopbackAddress();
    }

    private void opened(Socket socket) {
        sockets.removeIf(Socket::isClosed);
        sockets.add(socket);
        if (closed) {
            close();
        }
    }

    private void gone(Socket socket) {
        sockets.remove(socket);
    }

    private void progress() {
        overdue.within(limits.idle());
    }

    private boolean refuse(Answer answer, BufferedInputStream in, OutputStream out) throws IOException {
        out.write(answer.bytes());
        out.flush();
        return hangUp(in);
    }

    /// Lets the client read the answer to its end: who closes on a client that still sends takes the answer back.
    private boolean hangUp(BufferedInputStream in) throws IOException {
        overdue.within(limits.headTime());
        Sockets.end(client);
        var piece = new byte[PIECE_BYTES];
        var left = DRAINED_BYTES;
        for (var n = in.read(piece); n >= 0 && left > 0; n = in.read(piece)) {
            left -= n;
        }
        return false;
    }

    boolean isOverdue() {
        return overdue.isOver();
    }

    /// Ends everything at once, whoever waits for it.
    @Override
    public void close() {
        closed = true;
        for (var socket : sockets) {
            Sockets.close(socket);
        }
    }
}
