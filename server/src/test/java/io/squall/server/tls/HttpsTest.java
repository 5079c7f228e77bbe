package io.squall.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.squall.server.DialectOptions;
import io.squall.server.Options;
import io.squall.server.PortTaken;
import io.squall.server.RequestLog;
import io.squall.server.SquallServer;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.WorldFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The HTTPS listener, as clients see it that trust `ca.pem`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpsTest {

    private static final Hosts ELSEWHERE =
            new Hosts(List.of("www.example.com", "qcloud.com"), List.of("example.com"), List.of("192.0.2.1"));

    private final CertificateAuthority authority;
    private final World world;
    private final SquallServer server;
    private final int port;
    private final TrustingClient client;

    HttpsTest(@TempDir Path folder) throws Exception {
        var random = new SecureRandom();
        authority = CertificateAuthority.open(folder, Hosts.EMULATED, Instant.now(), random);
        world = World.open(
                folder.resolve("world.db"),
                new SqliteStore.Options(Duration.ofSeconds(5), false),
                WorldFile.defaultPlan(),
                InstantSource.system(),
                new Random(1));
        server = start(authority.serve(Hosts.EMULATED, InstantSource.system(), random), 0);
        port = URI.create(server.httpsUrl().orElseThrow()).getPort();
        client = TrustingClient.of(authority.file());
    }

    private SquallServer start(SSLContext context, int tlsPort) {
        var log = new RequestLog(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), RequestLog.Format.TEXT);
        var options = Options.DEFAULT.on(0).with(new Options.Https(tlsPort, context));
        return SquallServer.start(world, options, DialectOptions.DEFAULT, log);
    }

    @AfterAll
    void stop() {
        server.close();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "::1",
                "cvm.api.qcloud.com",
                "lb.api.qcloud.com",
                "api-compute.cloud.toast.com",
                "api-compute.nhncloudservice.com",
                "kr1-api-instance-infrastructure.nhncloudservice.com",
                "cvm.tencentcloudapi.com",
                "cvm.ap-guangzhou.tencentcloudapi.com",
                "cvm.intl.tencentcloudapi.com",
                "CVM.ap-singapore.intl.TencentCloudAPI.com"
            })
    void an_emulated_host_is_verified_and_answers(String host) throws IOException {
        assertThat(client.get(host, port, "/v1.0/appkeys/nobody/instances"))
                .startsWith("HTTP/1.1 200 ")
                .containsPattern("\"(resultCode|code)\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.com",
                "a.example.com",
                "qcloud.com",
                "192.0.2.1",
                "www.tencent.com",
                "cvm.tencentcloudapi.com.example.com",
                "eviltencentcloudapi.com"
            })
    void any_other_host_is_refused(String host) {
        assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(() -> client.connect(host, port));
    }

    /// Such a certificate is never made; but who stole the key could make it.
    @ParameterizedTest
    @ValueSource(strings = {"www.example.com", "a.example.com", "qcloud.com", "192.0.2.1"})
    void the_authority_cannot_vouch_for_another_host(String host) throws Exception {
        var context = authority.serve(ELSEWHERE, InstantSource.system(), new SecureRandom());
        try (var socket = (SSLServerSocket)
                        context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var background = Executors.newVirtualThreadPerTaskExecutor()) {
            var handshake = background.submit(() -> {
                try (var accepted = socket.accept()) {
                    return accepted.getInputStream().read();
                }
            });

            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> client.connect(host, socket.getLocalPort()))
                    .havingRootCause()
                    .withMessageContaining("name constraints");
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(handshake::get)
                    .withCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void a_client_without_the_authority_refuses() throws Exception {
        var stranger = new TrustingClient(SSLContext.getDefault());

        assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(() -> stranger.connect("localhost", port));
    }

    @Test
    void plain_http_and_garbage_get_nothing_and_harm_nobody() throws IOException {
        var random = new Random(7);
        for (var round = 0; round < 100; round++) {
            var garbage = new byte[random.nextInt(1, 2_000)];
            random.nextBytes(garbage);
            assertThat(answerTo(garbage)).doesNotContain("HTTP/");
        }
        assertThat(answerTo("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                .doesNotContain("HTTP/");
        assertAlive();
    }

    @Test
    void silent_connections_hold_up_nobody() throws IOException {
        var silent = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 200; i++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
            assertAlive();
        } finally {
            for (var socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_told_apart() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var context = authority.serve(Hosts.EMULATED, InstantSource.system(), new SecureRandom());

            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(() -> start(context, taken.getLocalPort()))
                    .matches(failure -> failure.listener() == PortTaken.Listener.HTTPS)
                    .matches(failure -> failure.port() == taken.getLocalPort());
        }
    }

    private void assertAlive() throws IOException {
        assertThat(client.get("localhost", port, "/_squall/health")).contains("{\"status\":\"up\"}");
    }

    private String answerTo(byte[] bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException hungUp) {
            return "";
        }
    }
}
