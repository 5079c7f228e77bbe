package io.squall.server.robust;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.server.Limits;
import io.squall.server.tls.RunningSquall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Clients that take their time, or ask for too much at once, take no more than their share.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlowClientsTest {

    private static final String TOKENS = "/v1.0/appkeys/SquallDemoAppKey/tokens";
    private static final Limits LIMITS = new Limits(
            64,
            1,
            1 << 20,
            1 << 20,
            Duration.ofMillis(300),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int GIVE_UP_MILLIS = 20_000;
    private static final byte[] A = {'a'};
    private static final int MANY = 2_000;

    private final RunningSquall squall;

    SlowClientsTest(@TempDir Path folder) throws Exception {
        squall = RunningSquall.start(folder, options -> options.with(LIMITS));
    }

    @AfterAll
    void stop() {
        squall.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nothing, ''",
        "half a line, GET /v1.0/app",
        "a line, GET /v1.0/x HTTP/1.1|",
        "half a head, GET /v1.0/x HTTP/1.1|Host: x|X-Lo",
        "no body, POST /v1.0/x HTTP/1.1|Host: x|Content-Length: 10||",
        "half a body, POST /v1.0/x HTTP/1.1|Host: x|Content-Length: 10||{\"a\"",
        "half a chunk, POST /v1.0/x HTTP/1.1|Host: x|Transfer-Encoding: chunked||5|{"
    })
    void a_client_that_stops_in_the_middle_is_let_go(String name, String start) throws Exception {
        try (var socket = connect()) {
            send(socket, start.replace("|", "\r\n"));

            assertThat(readToEnd(socket)).as("the connection ends").isNotNull();
        }
        assertAlive();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a head, GET /v1.0/x HTTP/1.1|Host: x|X-Long: ",
        "a body, POST /v1.0/x HTTP/1.1|Host: x|Content-Length: 1000000||"
    })
    void a_client_that_never_stops_is_let_go_as_well(String name, String start) throws Exception {
        try (var socket = connect()) {
            send(socket, start.replace("|", "\r\n"));

            assertThat(trickle(socket, A))
                    .as("bytes until the connection ended")
                    .isLessThan(MANY);
        }
        assertAlive();
    }

    /// Sends a little now and then, until nobody takes it.
    private static int trickle(Socket socket, byte[] part) throws InterruptedException {
        for (var sent = 0; sent < MANY; sent++) {
            try {
                socket.getOutputStream().write(part);
            } catch (IOException over) {
                return sent;
            }
            Thread.sleep(PAUSE);
        }
        return MANY;
    }

    @Test
    void a_client_that_does_not_take_its_answers_is_let_go() throws Exception {
        try (var socket = connect()) {
            send(socket, "GET /_squall/coverage HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(MANY));

            assertThat(trickle(socket, A))
                    .as("bytes until the connection ended")
                    .isLessThan(MANY);
        }
        assertAlive();
    }

    @Test
    void a_request_of_http_2_that_never_ends_is_let_go() throws Exception {
        try (var socket = (SSLSocket)
                squall.trust().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), squall.tlsPort())) {
            var parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);
            socket.getOutputStream().write(Frames.beginning("POST", TOKENS));

            assertThat(trickle(socket, Frames.data("a")))
                    .as("frames until the connection ended")
                    .isLessThan(MANY);
        }
        assertAlive();
    }

    /// Frames of HTTP/2, as RFC 9113 has them.
    private static final class Frames {

        private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};
        private static final byte HEADERS = 1;
        private static final byte END_OF_HEADERS = 4;

        private Frames() {}

        /// How a connection begins, and the head of its first request.
        static byte[] beginning(String method, String path) {
            var head = new ByteArrayOutputStream();
            field(head, ":method", method);
            field(head, ":scheme", "https");
            field(head, ":authority", "localhost");
            field(head, ":path", path);
            var all = new ByteArrayOutputStream();
            all.writeBytes(PREFACE);
            all.writeBytes(SETTINGS);
            all.writeBytes(frame(HEADERS, END_OF_HEADERS, head.toByteArray()));
            return all.toByteArray();
        }

        static byte[] data(String text) {
            return frame((byte) 0, (byte) 0, text.getBytes(StandardCharsets.US_ASCII));
        }

        /// A header as HPACK writes one that is not to be indexed (RFC 7541, 6.2.2).
        private static void field(ByteArrayOutputStream head, String name, String value) {
            head.write(0);
            for (var text : List.of(name, value)) {
                head.write(text.length());
                head.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            }
        }

        private static byte[] frame(byte type, byte flags, byte[] payload) {
            var frame = new ByteArrayOutputStream();
            frame.writeBytes(new byte[] {0, 0, (byte) payload.length, type, flags, 0, 0, 0, 1});
            frame.writeBytes(payload);
            return frame.toByteArray();
        }
    }

    @Test
    void as_many_as_may_connect_keep_others_waiting_only_until_they_are_let_go() throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (var i = 0; i < LIMITS.connections(); i++) {
                var socket = connect();
                sockets.add(socket);
                send(socket, "GET /v1.0/x HTTP/1.1\r\n");
            }
            assertAlive();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    /// The only turn is taken by a request that waits for the world.
    @Test
    void what_comes_beyond_the_turns_is_refused_in_the_words_of_its_api() throws Exception {
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holding = Thread.ofVirtual().start(() -> squall.world().engine().run(Caller.OPERATOR, hold(held, release)));
        held.await();
        var waiting = Thread.ofVirtual().start(this::askForToken);
        try {
            var refusals = new ArrayList<String>();
            while (refusals.isEmpty() && waiting.isAlive()) {
                var answer = ask("GET", "/v1.0/x", "");
                if (answer.contains("\"resultCode\":-2")) {
                    refusals.add(answer);
                }
            }
            assertThat(refusals).isNotEmpty();
            assertAlive();
        } finally {
            release.countDown();
            holding.join();
            waiting.join();
        }
        assertThat(askForToken()).contains("\"isSuccessful\":true");
    }

    private static Command<String> hold(CountDownLatch held, CountDownLatch release) {
        return tx -> {
            held.countDown();
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return "held";
        };
    }

    @Test
    void a_large_body_waits_for_memory_that_another_holds() throws Exception {
        try (var greedy = connect()) {
            send(greedy, "POST /v1.0/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1048576\r\n\r\n{");

            assertThat(ask("POST", TOKENS, " ".repeat(100_000))).contains("\"resultCode\":-2");
            assertThat(readToEnd(greedy)).isNotNull();
        }
        assertThat(ask("POST", TOKENS, " ".repeat(100_000))).contains("\"resultCode\":-8");
    }

    private String askForToken() {
        try {
            return ask(
                    "POST", TOKENS, "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\"}}");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void assertAlive() throws IOException {
        assertThat(ask("GET", "/_squall/health", "")).contains("{\"status\":\"up\"}");
    }

    private String ask(String method, String path, String body) throws IOException {
        try (var socket = connect()) {
            send(
                    socket,
                    "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(method, path, body.length(), body));
            return readToEnd(socket);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), squall.port());
        socket.setSoTimeout(GIVE_UP_MILLIS);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// What comes until the connection ends, in whichever way.
    ///
    /// @throws SocketTimeoutException if it does not end
    private static String readToEnd(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException reset) {
            return all.toString(StandardCharsets.UTF_8);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
