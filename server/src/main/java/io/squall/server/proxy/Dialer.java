package io.squall.server.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Connects to where requests go.
///
/// Names are looked up on a few threads of their own: a look-up holds on to what it runs on, and virtual threads have
/// few
/// of those to share.
final class Dialer implements AutoCloseable {

    private static final int LOOK_UPS = 8;
    private static final String LOCALHOST = "localhost";

    private final Duration time;
    private final ExecutorService lookUps = Executors.newFixedThreadPool(
            LOOK_UPS, Thread.ofPlatform().daemon().name("proxy-look-up-", 0).factory());

    Dialer(Duration time) {
        this.time = time;
    }

    /// Connects to the first of a host's addresses that answers.
    ///
    /// @param isLocal whether the client may reach this machine's loopback
    /// @param opened is given each socket before it connects, so that it can be closed meanwhile
    Socket dial(Destination to, boolean isLocal, Consumer<Socket> opened) throws IOException {
        var failure = new IOException("it has no address");
        for (var address : addresses(to.host())) {
            if (!isLocal && (address.isLoopbackAddress() || address.isAnyLocalAddress())) {
                throw new NoRouteToHostException("it is this machine itself");
            }
            try {
                return connect(new Socket(), new InetSocketAddress(address, to.port()), opened);
            } catch (IOException unreachable) {
                failure = unreachable;
            }
        }
        throw failure;
    }

    Socket connect(Socket socket, InetSocketAddress address, Consumer<Socket> opened) throws IOException {
        opened.accept(socket);
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, (int) time.toMillis());
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    private List<InetAddress> addresses(String host) throws IOException {
        if (host.equals(LOCALHOST)) {
            return List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1"));
        }
        var lookUp = lookUps.submit(() -> InetAddress.getAllByName(host));
        try {
            return List.of(lookUp.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException unknown) {
            throw new UnknownHostException("its name is unknown");
        } catch (TimeoutException slow) {
            throw new SocketTimeoutException("its name could not be looked up in time");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException("the proxy stops", hurried);
        } finally {
            lookUp.cancel(true);
        }
    }

    @Override
    public void close() {
        lookUps.shutdownNow();
    }
}
