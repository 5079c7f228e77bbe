package io.squall.server;

import io.squall.dialect.Casting;
import io.squall.dialect.Pipeline;
import io.squall.dialect.nhn.NhnDialect;
import io.squall.dialect.tencent.TencentDialect;
import io.squall.server.admin.AdminApi;
import io.squall.server.admin.Endpoints;
import io.squall.server.journal.Coverage;
import io.squall.server.journal.RequestJournal;
import io.squall.server.journal.Scribe;
import io.squall.server.proxy.Egress;
import io.squall.server.proxy.EgressPolicy;
import io.squall.server.proxy.ForwardProxy;
import io.squall.server.proxy.Route;
import io.squall.server.proxy.Strangers;
import io.squall.server.tls.Hosts;
import io.squall.server.world.World;
import io.squall.server.world.Worlds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A running Squall: its worlds behind a listener for HTTP, one for HTTPS, and a forward proxy that leads to them.
public final class SquallServer implements AutoCloseable {

    private final Worlds worlds;
    private final HttpListeners http;
    private final Optional<ForwardProxy> proxy;

    private SquallServer(Worlds worlds, HttpListeners http, Optional<ForwardProxy> proxy) {
        this.worlds = worlds;
        this.http = http;
        this.proxy = proxy;
    }

    /// Starts to answer for `world`, and for those that are kept beside it. All wiring is here.
    ///
    /// @throws PortTaken if it cannot listen on a port
    public static SquallServer start(World world, Options options, DialectOptions dialects, RequestLog log) {
        var journal = new RequestJournal(options.journal());
        var policy = options.proxy().map(Options.Proxy::egress).orElseGet(EgressPolicy.Block::new);
        var egress = new Egress(policy, InstantSource.system(), log::escape);
        var strangers = new Strangers();
        var endpoints = new CompletableFuture<Endpoints>();
        var tencent = new TencentDialect(dialects.tencent());
        var nhn = new NhnDialect(dialects.nhn());
        var coverage = new Coverage(List.of(tencent, nhn), journal);
        var casting = new Casting(List.of(tencent, nhn));
        var worlds = Worlds.around(world);
        var admin = new AdminApi(
                worlds, journal, coverage, egress, endpoints::join, casting, options.adminToken(), strangers);
        var apis = List.<Pipeline<?, ?>>of(new Pipeline<>(tencent, worlds), new Pipeline<>(nhn, worlds));
        var scribe = new Scribe(new WorldsOfRequests(worlds, apis));
        requireFree(options);
        var deadlines = Deadlines.start();
        var open = new OpenConnections();
        var gateway = new Gateway(apis, admin, log, scribe, journal, options.limits(), deadlines, open);
        var http = HttpListeners.start(options, gateway, deadlines, open);
        try {
            var server = new SquallServer(
                    worlds, http, options.proxy().map(proxy -> start(proxy, options, http, egress, strangers)));
            endpoints.complete(server.endpoints(options));
            return server;
        } catch (PortTaken taken) {
            http.close();
            throw taken;
        }
    }

    private static ForwardProxy start(
            Options.Proxy proxy, Options options, HttpListeners http, Egress egress, Strangers strangers) {
        var routes = new Route.Table(Hosts.EMULATED, reachable(options.host()), http.port(), http.tlsPort(), egress);
        try {
            return ForwardProxy.start(new InetSocketAddress(options.host(), proxy.port()), routes, strangers);
        } catch (IOException taken) {
            throw new PortTaken(PortTaken.Listener.PROXY, proxy.port(), taken);
        }
    }

    private Endpoints endpoints(Options options) {
        return new Endpoints(url(), httpsUrl(), proxyUrl(), options.https().flatMap(Options.Https::authority));
    }

    /// Where this machine reaches what listens on `host`, which may mean all of its addresses.
    private static InetAddress reachable(String host) {
        var address = new InetSocketAddress(host, 0).getAddress();
        return address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    }

    /// Helidon only logs that a port is taken, so all are tried first, at the same time.
    private static void requireFree(Options options) {
        try (var plain = new ServerSocket();
                var secure = new ServerSocket();
                var forward = new ServerSocket()) {
            tryPort(plain, options.host(), options.port(), PortTaken.Listener.HTTP);
            options.https().ifPresent(https -> tryPort(secure, options.host(), https.port(), PortTaken.Listener.HTTPS));
            options.proxy()
                    .ifPresent(proxy -> tryPort(forward, options.host(), proxy.port(), PortTaken.Listener.PROXY));
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static void tryPort(ServerSocket trial, String host, int port, PortTaken.Listener listener) {
        try {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new PortTaken(listener, port, taken);
        }
    }

    /// Where it listens for plain HTTP, such as `http://127.0.0.1:8600`.
    public String url() {
        return "http://127.0.0.1:" + http.port();
    }

    public int port() {
        return http.port();
    }

    /// Where it listens for HTTPS, if it does, such as `https://127.0.0.1:8643`.
    public Optional<String> httpsUrl() {
        return http.tlsPort().map(port -> "https://127.0.0.1:" + port);
    }

    /// Where the forward proxy listens, if there is one, such as `http://127.0.0.1:8680`.
    public Optional<String> proxyUrl() {
        return proxy.map(running -> "http://127.0.0.1:" + running.port());
    }

    @Override
    public void close() {
        proxy.ifPresent(ForwardProxy::close);
        http.close();
        worlds.close();
    }
}
