package io.squall.server.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/// Takes requests that are meant for other hosts: those for emulated ones to Squall, others where the policy says.
public final class ForwardProxy implements AutoCloseable {

    private static final int WAITING = 512;

    private final ServerSocket listener;
    private final Route.Table routes;
    private final Strangers strangers;
    private final ProxyLimits limits;
    private final Dialer dialer;
    private final Semaphore free;
    private final Set<ProxyConnection> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("proxy-", 0).factory());

    private ForwardProxy(ServerSocket listener, Route.Table routes, Strangers strangers, ProxyLimits limits) {
        this.listener = listener;
        this.routes = routes;
        this.strangers = strangers;
        this.limits = limits;
        this.dialer = new Dialer(limits.connectTime());
        this.free = new Semaphore(limits.connections());
    }

    /// Starts to listen.
    ///
    /// @param address a port of 0 picks a free one
    /// @param strangers where it notes from where it calls Squall for other machines
    /// @throws IOException if it cannot listen there
    public static ForwardProxy start(InetSocketAddress address, Route.Table routes, Strangers strangers)
            throws IOException {
        return start(address, routes, strangers, ProxyLimits.DEFAULT);
    }

    static ForwardProxy start(InetSocketAddress address, Route.Table routes, Strangers strangers, ProxyLimits limits)
            throws IOException {
        var listener = new ServerSocket();
        try {
            listener.setReuseAddress(true);
            listener.bind(address, WAITING);
        } catch (IOException taken) {
            listener.close();
            throw taken;
        }
        var proxy = new ForwardProxy(listener, routes, strangers, limits);
        proxy.threads.execute(proxy::listen);
        proxy.threads.execute(proxy::watch);
        return proxy;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// How many clients are connected.
    int connections() {
        return open.size();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                free.acquire();
                accept();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void accept() throws InterruptedException {
        try {
            var client = listener.accept();
            begin(client);
        } catch (IOException failed) {
            free.release();
            // closed, or out of files, which some other connection must give back first
            Thread.sleep(limits.check());
        }
    }

    private void begin(Socket client) {
        try {
            threads.execute(() -> serve(client));
        } catch (RejectedExecutionException stopping) {
            Sockets.close(client);
        }
    }

    private void serve(Socket client) {
        var connection = new ProxyConnection(client, routes, dialer, strangers, limits, threads);
        open.add(connection);
        try {
            if (!listener.isClosed()) {
                connection.serve();
            }
        } catch (IOException | RejectedExecutionException over) {
            // the client or its host has gone, and there is nobody to tell
        } finally {
            connection.close();
            open.remove(connection);
            free.release();
        }
    }

    /// Ends what takes too long. Whoever waits for it then learns that it is closed.
    private void watch() {
        try {
            while (!listener.isClosed()) {
                Thread.sleep(limits.check());
                open.stream().filter(ProxyConnection::isOverdue).forEach(ProxyConnection::close);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends every connection, and waits until nothing of it is left.
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException closed) {
            // it is gone either way
        }
        dialer.close();
        threads.shutdownNow();
        open.forEach(ProxyConnection::close);
        threads.close();
    }
}
