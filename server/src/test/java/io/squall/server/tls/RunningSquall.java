package io.squall.server.tls;

import io.squall.server.DialectOptions;
import io.squall.server.Options;
import io.squall.server.RequestLog;
import io.squall.server.SquallServer;
import io.squall.server.proxy.EgressPolicy;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.WorldFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/// A whole Squall on free ports: HTTP, HTTPS and the proxy.
public record RunningSquall(World world, SquallServer server, Path authority) implements AutoCloseable {

    /// Starts it.
    ///
    /// @param change what is different from the usual options
    public static RunningSquall start(Path folder, UnaryOperator<Options> change)
            throws IOException, UnusableAuthority {
        var random = new SecureRandom();
        var authority = CertificateAuthority.open(folder, Hosts.EMULATED, Instant.now(), random);
        var context = authority.serve(Hosts.EMULATED, InstantSource.system(), random);
        var world = World.open(
                folder.resolve("world.db"),
                new SqliteStore.Options(Duration.ofSeconds(5), false),
                WorldFile.defaultPlan(),
                InstantSource.system(),
                new Random(1));
        var silence = new RequestLog(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), RequestLog.Format.TEXT);
        var options = Options.DEFAULT
                .on(0)
                .with(new Options.Https(0, context))
                .withProxy(Optional.of(new Options.Proxy(0, new EgressPolicy.Block())));
        var server = SquallServer.start(world, change.apply(options), DialectOptions.DEFAULT, silence);
        return new RunningSquall(world, server, authority.file());
    }

    public int port() {
        return server.port();
    }

    public int tlsPort() {
        return URI.create(server.httpsUrl().orElseThrow()).getPort();
    }

    public int proxyPort() {
        return URI.create(server.proxyUrl().orElseThrow()).getPort();
    }

    /// What a client needs to believe it.
    public SSLContext trust() throws IOException, GeneralSecurityException {
        return TrustingClient.of(authority).context();
    }

    /// Java's own client, which trusts the authority and goes through the proxy.
    public HttpClient client(HttpClient.Version version) throws IOException, GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(trust())
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxyPort())))
                .build();
    }

    @Override
    public void close() {
        server.close();
        world.close();
    }
}
