package io.squall.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.squall.server.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// HTTP/2 beside HTTP/1.1 on the HTTPS listener: the same answers, the same limits.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Http2Test {

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration ASKING = Duration.ofSeconds(5);
    private static final Limits LIMITS = new Limits(
            Limits.DEFAULT.connections(),
            Limits.DEFAULT.requests(),
            Limits.DEFAULT.bodyBytes(),
            Limits.DEFAULT.bodiesBytes(),
            Limits.DEFAULT.patience(),
            IDLE,
            ASKING,
            ASKING);
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};

    private final RunningSquall squall;
    private final HttpClient http1;
    private final HttpClient http2;

    Http2Test(@TempDir Path folder) throws Exception {
        squall = RunningSquall.start(folder, options -> options.with(LIMITS));
        http1 = squall.client(Version.HTTP_1_1);
        http2 = squall.client(Version.HTTP_2);
    }

    @AfterAll
    void stop() {
        http1.close();
        http2.close();
        squall.close();
    }

    private static HttpResponse<String> ask(
            HttpClient client, String method, String url, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, https://cvm.api.qcloud.com/v2/index.php, '', 4000",
        "POST, https://cvm.api.qcloud.com/v2/index.php, Action=DescribeInstances, 4000",
        "GET, https://cvm.ap-guangzhou.tencentcloudapi.com/, '', resultCode",
        "POST, https://api-compute.cloud.toast.com/compute/v1.0/appkeys/x/tokens, '{}', -3",
        "DELETE, https://api-compute.nhncloudservice.com/v1.0/%7Bx%7D?a=%20, '', -7",
        "FOO, https://localhost:{port}/v1.0/x, '', -7",
        "GET, https://localhost:{port}/_squall/health, '', up",
        "GET, https://127.0.0.1:{port}/_squall/nowhere, '', there is no"
    })
    void answers_are_the_same_by_either_version(String method, String url, String body, String part) throws Exception {
        var here = url.replace("{port}", String.valueOf(squall.tlsPort()));

        var older = ask(http1, method, here, body);
        var newer = ask(http2, method, here, body);

        assertThat(older.version()).isEqualTo(Version.HTTP_1_1);
        assertThat(newer.version()).isEqualTo(Version.HTTP_2);
        assertThat(newer.statusCode()).isEqualTo(older.statusCode());
        assertThat(newer.body()).isEqualTo(older.body()).contains(part);
        assertThat(newer.headers().firstValue("Content-Type"))
                .isEqualTo(older.headers().firstValue("Content-Type"));
        assertThat(newer.headers().firstValue("Squall-Request-Id")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void bodies_and_headers_have_the_same_limits(Version version) throws Exception {
        var client = version == Version.HTTP_2 ? http2 : http1;
        var tokens = "https://localhost:%d/v1.0/appkeys/x/tokens".formatted(squall.tlsPort());

        assertThat(ask(client, "POST", tokens, " ".repeat(1 << 20)).body()).contains("\"resultCode\":-");
        assertThat(ask(client, "POST", tokens, " ".repeat((1 << 20) + 1)).body())
                .contains("\"resultCode\":-4", "larger than 1048576 bytes");
        assertThat(ask(client, "POST", tokens, " ".repeat(8 << 20)).body())
                .contains("\"resultCode\":-4", "larger than 1048576 bytes");
        assertThat(ask(client, "GET", tokens, "", "X-Long", "a".repeat(33_000)).body())
                .contains("\"resultCode\":-4", "malformed HTTP request");
        assertThat(ask(client, "GET", tokens, "", "X-Long", "a".repeat(30_000)).body())
                .contains("\"resultCode\":-");
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.2, h2", "TLSv1.2, http/1.1", "TLSv1.3, h2", "TLSv1.3, http/1.1"})
    void either_version_is_agreed_on_by_either_tls(String tls, String protocol) throws Exception {
        try (var wire = new Socket(InetAddress.getLoopbackAddress(), squall.tlsPort());
                var socket = shake(wire, protocol, "TLSv1.2", tls)) {
            assertThat(socket.getSession().getProtocol()).isEqualTo(tls);
        }
    }

    /// curl goes through the proxy as users do, and says which version it spoke.
    @ParameterizedTest
    @CsvSource({
        "https://cvm.api.qcloud.com/v2/index.php, \"code\":4000",
        "https://api-compute.cloud.toast.com/v1.0/x, \"resultCode\":-7",
        "https://localhost:{port}/_squall/health, \"status\":\"up\""
    })
    void curl_speaks_it(String url, String part) throws Exception {
        var features = curl("--version");
        assumeTrue(features.contains("HTTP2"), "needs curl with HTTP/2");

        var told = curl(
                "-sS",
                "--http2",
                "--cacert",
                squall.authority().toString(),
                "-x",
                "http://127.0.0.1:" + squall.proxyPort(),
                "-w",
                " by HTTP/%{http_version}",
                url.replace("{port}", String.valueOf(squall.tlsPort())));

        assertThat(told).contains(part).endsWith(" by HTTP/2");
    }

    private static String curl(String... arguments) {
        var command = new ArrayList<>(List.of("curl", "--max-time", "20", "--noproxy", ""));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException absent) {
            return "";
        }
    }

    @Test
    void many_requests_share_a_connection() throws Exception {
        var health = HttpRequest.newBuilder(
                        URI.create("https://localhost:%d/_squall/health".formatted(squall.tlsPort())))
                .build();
        ask(http2, "GET", health.uri().toString(), "");
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var i = 0; i < 90; i++) {
            answers.add(http2.sendAsync(health, BodyHandlers.ofString()));
        }

        for (var answer : answers) {
            assertThat(answer.get().body()).isEqualTo("{\"status\":\"up\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PREFACE,
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"
            })
    void http_2_in_the_clear_is_not_spoken(String beginning) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), squall.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));

            assertThat(all(socket)).startsWith("HTTP/1.1 200 ").contains("resultCode");
        }
    }

    /// The idle limit counts, not what Helidon waits for; the test's own patience is that of a broken server.
    @ParameterizedTest
    @ValueSource(strings = {"nothing", "hands", "hands for HTTP/2", "preface"})
    void silent_connections_are_closed(String said) throws Exception {
        try (var wire = new Socket(InetAddress.getLoopbackAddress(), squall.tlsPort())) {
            wire.setSoTimeout(60_000);
            if (said.equals("nothing")) {
                assertThat(all(wire)).isEmpty();
                return;
            }
            try (var socket = shake(wire, said.equals("hands") ? "http/1.1" : "h2")) {
                if (said.equals("preface")) {
                    socket.getOutputStream().write(concat(PREFACE.getBytes(StandardCharsets.US_ASCII), SETTINGS));
                }
                all(socket);
            }
        }
    }

    @Test
    void frames_of_nonsense_harm_nobody() throws Exception {
        var random = new Random(11);
        for (var round = 0; round < 100; round++) {
            try (var wire = new Socket(InetAddress.getLoopbackAddress(), squall.tlsPort());
                    var socket = shake(wire, "h2")) {
                wire.setSoTimeout(20_000);
                var garbage = new byte[random.nextInt(1, 500)];
                random.nextBytes(garbage);
                // half of the rounds have a length that the garbage can fill
                garbage[0] = round % 2 == 0 ? 0 : garbage[0];
                socket.getOutputStream()
                        .write(concat(concat(PREFACE.getBytes(StandardCharsets.US_ASCII), SETTINGS), garbage));
            } catch (SocketException refused) {
                assertThat(refused).hasMessageMatching("(?i).*(reset|broken pipe|closed|abort).*");
            }
        }
        assertThat(ask(http2, "GET", "https://localhost:%d/_squall/health".formatted(squall.tlsPort()), "")
                        .body())
                .isEqualTo("{\"status\":\"up\"}");
    }

    private SSLSocket shake(Socket wire, String protocol, String... versions) throws Exception {
        var context = TrustingClient.of(squall.authority()).context();
        var socket = (SSLSocket) context.getSocketFactory().createSocket(wire, "localhost", squall.tlsPort(), true);
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {protocol});
        if (versions.length > 0) {
            parameters.setProtocols(versions);
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        assertThat(socket.getApplicationProtocol()).isEqualTo(protocol);
        return socket;
    }

    /// Everything up to the end of the connection, however it ends.
    private static String all(Socket socket) throws IOException {
        var heard = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(heard);
        } catch (SocketException reset) {
            return heard.toString(StandardCharsets.ISO_8859_1);
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }
}
