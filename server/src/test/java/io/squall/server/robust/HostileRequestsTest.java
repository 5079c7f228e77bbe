package io.squall.server.robust;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.errors.NhnError;
import io.squall.server.DialectOptions;
import io.squall.server.Options;
import io.squall.server.RequestLog;
import io.squall.server.SquallServer;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.WorldFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is sent, no answer comes that the provider could not give, and the server lives on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileRequestsTest {

    private static final String TOKENS = "/v1.0/appkeys/SquallDemoAppKey/tokens";
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int FUZZ_ROUNDS = 2_000;
    private static final Pattern CODE = Pattern.compile(
            "\\{\"header\":\\{\"isSuccessful\":(true|false),\"resultCode\":(-?[0-9]+),.*", Pattern.DOTALL);

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final World world;
    private final SquallServer server;

    HostileRequestsTest(@TempDir Path folder) {
        world = World.open(
                folder.resolve("world.db"),
                new SqliteStore.Options(Duration.ofSeconds(5), false),
                WorldFile.defaultPlan(),
                InstantSource.system(),
                new Random(1));
        var requests = new RequestLog(new PrintStream(log, true, StandardCharsets.UTF_8), RequestLog.Format.TEXT);
        server = SquallServer.start(world, Options.DEFAULT.on(0), DialectOptions.DEFAULT, requests);
    }

    @AfterAll
    void stop() {
        server.close();
        world.close();
    }

    static Stream<Arguments> hostileRequests() throws IOException {
        var signIn = "{\"auth\": {\"username\": \"a\", \"password\": \"b\"}}";
        return Stream.of(
                request("an unknown method", "FOO " + TOKENS + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("OPTIONS *", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("PATCH", post("PATCH", TOKENS, signIn)),
                request("CONNECT", "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n"),
                request("no host", "GET /v1.0/x HTTP/1.1\r\n\r\n"),
                request("HTTP/1.0", "GET /v1.0/x HTTP/1.0\r\n\r\n"),
                request("HTTP/9.9", "GET /v1.0/x HTTP/9.9\r\nHost: x\r\n\r\n"),
                request(
                        "an absolute target",
                        "GET http://api-compute.cloud.toast.com/compute/v1.0/x HTTP/1.1\r\nHost: x\r\n\r\n"),
                request(
                        "a bad percent-encoding in the path",
                        "GET /v1.0/appkeys/%zz/instances HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("a bad percent-encoding in the query", "GET " + TOKENS + "?id=%f HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("NUL, encoded", "GET /v1.0/appkeys/%00/instances HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("dots", "GET /v1.0/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("double slashes", "GET //v1.0//appkeys HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("matrix parameters", "GET /v1.0/appkeys;a=b/c HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("raw quotes and braces", "GET /v1.0/{\"a\"} HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("a path of 10 KB", "GET /" + "a".repeat(10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                request("a path of 100 KB", "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                request(
                        "a thousand headers",
                        "GET /v1.0/x HTTP/1.1\r\nHost: x\r\n" + "X-A: b\r\n".repeat(1000) + "\r\n"),
                request(
                        "headers of 100 KB",
                        "GET /v1.0/x HTTP/1.1\r\nHost: x\r\nX-A: " + "b".repeat(100_000) + "\r\n\r\n"),
                request("a header without a colon", "GET /v1.0/x HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n"),
                request(
                        "a length that is no number",
                        "POST " + TOKENS + " HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n"),
                request("a negative length", "POST " + TOKENS + " HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n"),
                request(
                        "two lengths",
                        "POST " + TOKENS + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
                request(
                        "length and chunks",
                        "POST " + TOKENS
                                + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                request(
                        "chunks",
                        "POST " + TOKENS
                                + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
                request(
                        "chunks of nonsense",
                        "POST " + TOKENS + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"),
                request(
                        "a body cut short",
                        "POST " + TOKENS + " HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{\"auth\":"),
                request(
                        "expecting to continue",
                        "POST " + TOKENS
                                + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}"),
                request("invalid UTF-8", latin(post("POST", TOKENS, "{\"auth\": \"\u00e9\u00ff\"}"))),
                request("UTF-16", concat(head(4), "{}".getBytes(StandardCharsets.UTF_16LE))),
                request("a byte order mark", concat(head(5), new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '{', '}'
                })),
                request("NUL bytes", concat(head(4), new byte[4])),
                request("deep nesting", post("POST", TOKENS, "[".repeat(100_000))),
                request("deep objects", post("POST", TOKENS, "{\"a\":".repeat(50_000))),
                request("a huge number", post("POST", TOKENS, "{\"auth\": " + "9".repeat(100_000) + "}")),
                request("a huge exponent", post("POST", TOKENS, "{\"auth\": 1e999999999}")),
                request("a huge string", post("POST", TOKENS, "{\"auth\": \"" + "a".repeat(900_000) + "\"}")),
                request("a body of just over 1 MiB", post("POST", TOKENS, " ".repeat((1 << 20) + 1))),
                request("a body of 20 MiB", post("POST", TOKENS, " ".repeat(20 << 20))),
                request("duplicate members", post("POST", TOKENS, "{\"auth\": {}, \"auth\": 1}")),
                request("a compressed body", gzipped(signIn)),
                request("TLS", new byte[] {0x16, 0x03, 0x01, 0x02, 0, 1, 0, 1, (byte) 0xfc, 3, 3}),
                request("HTTP/2 in the clear", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                request("another protocol", "SSH-2.0-OpenSSH_9.2\r\n"),
                request("nothing but line ends", "\r\n\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileRequests")
    void a_hostile_request_gets_a_documented_answer_or_none(String name, byte[] request) throws IOException {
        check(name, exchange(request));
        assertAlive();
    }

    @Test
    void a_mutated_request_gets_a_documented_answer_or_none() throws IOException {
        var random = new Random(20_180_104);
        var seed = post(
                "POST", TOKENS + "?id=a%20b", "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"x\"}}");
        for (var round = 0; round < FUZZ_ROUNDS; round++) {
            var mutated = mutate(seed.getBytes(StandardCharsets.UTF_8), random);
            check("round %d: %s".formatted(round, new String(mutated, StandardCharsets.ISO_8859_1)), exchange(mutated));
        }
        assertAlive();
    }

    @Test
    void slow_and_idle_connections_hold_up_nobody() throws IOException {
        var idle = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 200; i++) {
                var socket = connect();
                socket.getOutputStream().write("POST ".getBytes(StandardCharsets.US_ASCII));
                idle.add(socket);
            }
            for (var i = 0; i < 50; i++) {
                assertAlive();
            }
        } finally {
            for (var socket : idle) {
                socket.close();
            }
        }
    }

    /// Either nothing at all, or 200 with the envelope and a documented code; never a defect.
    private void check(String name, String answer) {
        if (answer.isEmpty()) {
            return;
        }
        for (var single : answer.split("(?=HTTP/1\\.1 \\d)", -1)) {
            if (!single.isEmpty() && !single.startsWith("HTTP/1.1 100")) {
                checkSingle(name, single);
            }
        }
    }

    private void checkSingle(String name, String answer) {
        assertThat(answer).as(name).startsWith("HTTP/1.1 200 ");
        var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        if (body.isEmpty()) {
            assertThat(name).contains("HEAD");
            return;
        }
        var envelope = CODE.matcher(body);
        assertThat(envelope.matches()).as("%s: %s", name, body).isTrue();
        assertThat(NhnError.of(Integer.parseInt(envelope.group(2)))).as(name).isPresent();
        assertThat(envelope.group(2)).as("%s\n%s", name, lastLog()).isNotEqualTo("-2");
    }

    private String lastLog() {
        var text = log.toString(StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - 4000));
    }

    private void assertAlive() throws IOException {
        assertThat(exchange("GET /_squall/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII)))
                .contains("200", "{\"status\":\"up\"}");
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    /// What the server answers to these bytes and the end of them.
    private String exchange(byte[] request) throws IOException {
        try (var socket = connect()) {
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (SocketException alreadyRefused) {
                return read(socket);
            }
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (var n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (SocketException | SocketTimeoutException over) {
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] mutate(byte[] seed, Random random) {
        var mutated = Arrays.copyOf(seed, seed.length);
        for (var i = 0; i <= random.nextInt(4); i++) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        return Arrays.copyOf(mutated, random.nextInt(5) == 0 ? random.nextInt(mutated.length) : mutated.length);
    }

    private static Arguments request(String name, String text) {
        return request(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments request(String name, byte[] bytes) {
        return Arguments.of(name, bytes);
    }

    private static String post(String method, String path, String body) {
        return "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, path, body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    private static byte[] head(int length) {
        return "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                .formatted(TOKENS, length)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzipped(String body) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        var head =
                "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                        .formatted(TOKENS, compressed.size());
        return concat(head.getBytes(StandardCharsets.US_ASCII), compressed.toByteArray());
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
