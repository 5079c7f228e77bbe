package io.squall.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.server.tls.Hosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the proxy makes of requests, with stand-ins for Squall's two listeners and for other hosts.
final class ForwardProxyTest {

    private static final String SHORT = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nplain";
    private static final ProxyLimits LIMITS = new ProxyLimits(
            50, 4096, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(50));

    private final Origin plain = Origin.answering(SHORT);
    private final Origin secure = Origin.start((head, in, out) -> {
        Origin.write(out, "secure:");
        in.transferTo(out);
        Origin.write(out, ":end");
    });
    private final Egress egress =
            new Egress(EgressPolicy.parse("unknown.invalid"), InstantSource.system(), (at, hostAndPort, allowed) -> {});
    private final ForwardProxy proxy = start(LIMITS);

    ForwardProxyTest() throws IOException {}

    private ForwardProxy start(ProxyLimits limits) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        var routes = new Route.Table(Hosts.EMULATED, loopback, plain.port(), Optional.of(secure.port()), egress);
        return ForwardProxy.start(new InetSocketAddress(loopback, 0), routes, new Strangers(), limits);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        plain.close();
        secure.close();
    }

    private String ask(String request) throws IOException {
        try (var client = Visitor.to(proxy.port())) {
            return client.say(request).end().hearAll();
        }
    }

    private static String get(String target, String... headers) {
        return "GET %s HTTP/1.1\r\nHost: ignored.example\r\n%s\r\n"
                .formatted(target, headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvm.api.qcloud.com",
                "CVM.api.QCLOUD.com.",
                "cvm.ap-guangzhou.tencentcloudapi.com",
                "cvm.api.qcloud.com:8080"
            })
    void a_request_for_an_emulated_host_goes_to_the_plain_listener(String authority) throws IOException {
        assertThat(ask(get("http://" + authority + "/v2/index.php?a=%zz&b=\"")))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("plain");
        assertThat(plain.heads())
                .singleElement()
                .asString()
                .startsWith("GET /v2/index.php?a=%%zz&b=\" HTTP/1.1\r\nHost: %s\r\n".formatted(authority))
                .doesNotContain("ignored.example");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, http://cvm.api.qcloud.com, GET /",
        "GET, HTTP://cvm.api.qcloud.com?a=1, GET /?a=1",
        "OPTIONS, http://cvm.api.qcloud.com, OPTIONS *",
        "DELETE, http://cvm.api.qcloud.com/%2e//x;y, DELETE /%2e//x;y"
    })
    void the_target_is_passed_on_as_it_is(String method, String target, String line) throws IOException {
        ask("%s %s HTTP/1.1\r\n\r\n".formatted(method, target));

        assertThat(plain.heads()).singleElement().asString().startsWith(line + " HTTP/1.1\r\n");
    }

    @Test
    void what_concerns_one_connection_only_is_not_passed_on() throws IOException {
        ask(get(
                "http://cvm.api.qcloud.com/",
                "Connection: keep-alive, X-Own",
                "X-Own: 1",
                "Proxy-Connection: keep-alive",
                "Proxy-Authorization: Basic eDp5",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Upgrade: h2c",
                "X-Other:  kept as it is ",
                "X-Other: twice"));

        assertThat(plain.heads())
                .singleElement()
                .asString()
                .isEqualTo(
                        "GET / HTTP/1.1\r\nHost: cvm.api.qcloud.com\r\nX-Other: kept as it is\r\nX-Other: twice\r\nVia: 1.1 squall\r\nConnection: close\r\n\r\n");
    }

    @Test
    void a_kept_connection_serves_one_host_after_the_other() throws IOException {
        try (var other = Origin.answering(
                        "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nX-T: 1\r\n\r\n");
                var client = Visitor.to(proxy.port())) {
            assertThat(client.say(get("http://cvm.api.qcloud.com/1")).hearUntil("plain"))
                    .contains("keep-alive");
            assertThat(client.say(get("http://localhost:%d/2".formatted(other.port())))
                            .hearUntil("X-T: 1\r\n\r\n"))
                    .startsWith("HTTP/1.1 201 Created\r\n")
                    .endsWith("\r\n\r\n3;x=y\r\nabc\r\n0\r\nX-T: 1\r\n\r\n");
            assertThat(client.say("HEAD http://api-compute.cloud.toast.com/ HTTP/1.1\r\n\r\n")
                            .hearUntil("\r\n\r\n"))
                    .contains("Content-Length: 5");
            assertThat(client.say(get("http://blocked.example/")).hearAll()).startsWith("HTTP/1.1 403 ");
            assertThat(other.heads()).singleElement().asString().startsWith("GET /2 ");
            assertThat(plain.heads()).hasSize(2);
        }
    }

    @Test
    void bodies_are_passed_on_by_their_framing() throws IOException {
        try (var echo = Origin.start((head, in, out) -> {
                    var body = new String(in.readNBytes(head.contains("chunked") ? 13 : 3), StandardCharsets.US_ASCII);
                    Origin.write(out, "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body));
                });
                var client = Visitor.to(proxy.port())) {
            var target = "POST http://127.0.0.1:%d/ HTTP/1.1\r\n".formatted(echo.port());
            client.say(target + "Content-Length: 3\r\n\r\nabc").hearUntil("\r\n\r\nabc");
            client.say(target + "Transfer-Encoding: chunked\r\n\r\n3\r\ndef\r\n0\r\n\r\n")
                    .hearUntil("\r\n\r\n3\r\ndef\r\n0\r\n\r\n");
            client.say(target + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\nghi")
                    .hearUntil("\r\n\r\nghi");
        }
    }

    @Test
    void a_host_may_want_to_be_asked_before_the_body_comes() throws IOException {
        try (var careful = Origin.start((head, in, out) -> {
                    Origin.write(out, "HTTP/1.1 100 Continue\r\n\r\n");
                    Origin.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n" + (char) in.read());
                });
                var client = Visitor.to(proxy.port())) {
            client.say("PUT http://127.0.0.1:%d/ HTTP/1.1\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\n"
                    .formatted(careful.port()));
            client.hearUntil("HTTP/1.1 100 Continue\r\n\r\n");
            client.say("x").hearUntil("\r\n\r\nx");
        }
    }

    @Test
    void an_answer_without_a_length_ends_with_its_connection() throws IOException {
        try (var old = Origin.answering("HTTP/1.0 200 OK\r\n\r\nto the end");
                var client = Visitor.to(proxy.port())) {
            assertThat(client.say(get("http://127.0.0.1:%d/".formatted(old.port())))
                            .hearAll())
                    .contains("Connection: close")
                    .endsWith("\r\n\r\nto the end");
        }
    }

    @Test
    void an_answer_before_the_end_of_the_request_arrives() throws IOException {
        try (var hasty = Origin.answering("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
                var client = Visitor.to(proxy.port())) {
            client.say("POST http://127.0.0.1:%d/ HTTP/1.1\r\nContent-Length: 100000\r\n\r\n".formatted(hasty.port()));
            client.say("x".repeat(50_000));

            assertThat(client.hearAll()).contains("413", "Connection: close").endsWith("no");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "HTTP/1.1 999 x\r\n\r\n",
                "HTTP/1.1 101 x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                ""
            })
    void an_answer_that_is_none_is_told(String answer) throws IOException {
        try (var broken = Origin.answering(answer)) {
            assertThat(ask(get("http://127.0.0.1:%d/".formatted(broken.port()))))
                    .startsWith("HTTP/1.1 502 ")
                    .contains("squall: the answer could not be relayed: ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvm.api.qcloud.com:443",
                "CVM.API.qcloud.com.:443",
                "cvm.ap-singapore.intl.tencentcloudapi.com:8443"
            })
    void a_tunnel_to_an_emulated_host_leads_to_the_secure_listener_and_ends_half_by_half(String to) throws IOException {
        try (var client = Visitor.to(proxy.port())) {
            client.say("CONNECT %s HTTP/1.1\r\nHost: x\r\n\r\nHELLO\r\n\r\n".formatted(to));
            client.hearUntil("HTTP/1.1 200 Connection established\r\n\r\nsecure:");

            assertThat(client.say("more").end().hearAll()).isEqualTo("more:end");
            assertThat(secure.heads()).containsExactly("HELLO\r\n\r\n");
        }
    }

    @Test
    void a_tunnel_to_port_80_of_an_emulated_host_leads_to_the_plain_listener() throws IOException {
        assertThat(ask("CONNECT cvm.api.qcloud.com:80 HTTP/1.0\r\n\r\nGET / HTTP/1.1\r\n\r\n"))
                .endsWith("\r\n\r\n" + SHORT);
    }

    @Test
    void loopback_is_no_escape() throws IOException {
        assertThat(ask("CONNECT localhost:%d HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\n\r\n".formatted(plain.port())))
                .endsWith("plain");
        assertThat(ask(get("http://127.0.0.1:%d/".formatted(plain.port())))).endsWith("plain");
        assertThat(egress.report().escapes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT www.example.com:443 HTTP/1.1\r\n\r\n",
                "GET http://www.example.com:443/ HTTP/1.1\r\n\r\n",
                "POST http://www.example.com:443/ HTTP/1.1\r\nContent-Length: 9\r\n\r\nunread"
            })
    void what_would_leave_is_refused_and_told_how_to_leave(String request) throws IOException {
        assertThat(ask(request))
                .startsWith("HTTP/1.1 403 Forbidden: squall lets nothing out to www.example.com:443 (see --egress)\r\n")
                .contains(
                        "Content-Type: text/plain",
                        "www.example.com:443 is not an emulated host",
                        "--egress www.example.com");
        assertThat(egress.report().escapes()).singleElement().satisfies(escape -> {
            assertThat(escape.host()).isEqualTo("www.example.com");
            assertThat(escape.refused()).isEqualTo(1);
        });
    }

    @Test
    void what_may_leave_but_cannot_be_reached_is_told_and_counted() throws IOException {
        assertThat(ask("CONNECT unknown.invalid:443 HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 502 ")
                .contains("unknown.invalid:443 cannot be reached: its name ");
        assertThat(egress.report().allowed()).isEqualTo(1);
    }

    @Test
    void a_port_where_nobody_listens_is_told() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(ask("CONNECT localhost:%d HTTP/1.1\r\n\r\n".formatted(free))).startsWith("HTTP/1.1 502 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: cvm.api.qcloud.com\r\n\r\n",
                "GET https://cvm.api.qcloud.com/ HTTP/1.1\r\n\r\n",
                "GET ftp://cvm.api.qcloud.com/ HTTP/1.1\r\n\r\n",
                "GET http://user@cvm.api.qcloud.com/ HTTP/1.1\r\n\r\n",
                "GET http:///path HTTP/1.1\r\n\r\n",
                "GET http://cvm.api.qcloud.com/ HTTP/2.0\r\n\r\n",
                "GET  http://cvm.api.qcloud.com/ HTTP/1.1\r\n\r\n",
                "CONNECT cvm.api.qcloud.com HTTP/1.1\r\n\r\n",
                "CONNECT http://cvm.api.qcloud.com:443 HTTP/1.1\r\n\r\n",
                "CONNECT / HTTP/1.1\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET http://cvm.api.qcloud.com/ HTTP/1.1\nHost: x\n\n",
                "GET http://cvm.api.qcloud.com/ HTTP/1.1\r\nno colon\r\n\r\n",
                "GET http://cvm.api.qcloud.com/ HTTP/1.1\r\nA: b\r\n folded\r\n\r\n",
                "GET http://cvm.api.qcloud.com/ HTTP/1.1\r\nA : b\r\n\r\n",
                "GET http://cvm.api.qcloud.com/ HTTP/1.1\r\nA: \u0000\r\n\r\n",
                "GET http://cvm.api.qcloud.com/ HTTP/1.1\r\nA: b\rc\r\n\r\n",
                "POST http://cvm.api.qcloud.com/ HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                "POST http://cvm.api.qcloud.com/ HTTP/1.1\r\nContent-Length: -1\r\n\r\nxx",
                "POST http://cvm.api.qcloud.com/ HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST http://cvm.api.qcloud.com/ HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"
            })
    void what_is_no_request_for_a_proxy_is_refused(String request) throws IOException {
        assertThat(ask(request)).startsWith("HTTP/1.1 400 ").contains("squall: ");
        assertThat(plain.heads()).isEmpty();
    }

    @Test
    void a_head_that_is_too_long_is_refused() throws IOException {
        assertThat(ask(get("http://cvm.api.qcloud.com/" + "a".repeat(5000)))).startsWith("HTTP/1.1 400 ");
        assertThat(ask(get("http://cvm.api.qcloud.com/", "A: b\r\n".repeat(1000) + "A: b")))
                .startsWith("HTTP/1.1 400 ");
        assertThat(ask("GET http://cvm.api.qcloud.com/ HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 505 ");
    }

    @Test
    void nothing_that_is_slow_or_silent_is_kept_for_ever() throws Exception {
        var shortly = Duration.ofMillis(300);
        var hurried = new ProxyLimits(50, 4096, shortly, shortly, shortly, Duration.ofMillis(50));
        try (var silent = Origin.start((head, in, out) -> in.read());
                var impatient = start(hurried)) {
            var tunnel = "CONNECT localhost:%d HTTP/1.1\r\n\r\nX\r\n\r\n".formatted(silent.port());
            for (var beginning : new String[] {
                "",
                "GET http://cvm",
                tunnel,
                get("http://localhost:%d/".formatted(silent.port())),
                get("http://cvm.api.qcloud.com/")
            }) {
                try (var client = Visitor.to(impatient.port())) {
                    client.say(beginning);
                    client.in().readAllBytes();
                } catch (SocketException alsoOver) {
                    assertThat(alsoOver).hasMessageContaining("reset");
                }
            }
            awaitNobody(impatient);
        }
    }

    @Test
    void a_client_that_does_not_read_is_not_waited_for() throws Exception {
        var shortly = Duration.ofMillis(300);
        var hurried = new ProxyLimits(50, 4096, shortly, shortly, shortly, Duration.ofMillis(50));
        try (var flood = Origin.start((head, in, out) -> {
                    while (!Thread.interrupted()) {
                        out.write(new byte[65_536]);
                    }
                });
                var impatient = start(hurried);
                var client = Visitor.to(impatient.port())) {
            client.say("CONNECT localhost:%d HTTP/1.1\r\n\r\nX\r\n\r\n".formatted(flood.port()))
                    .end();

            awaitNobody(impatient);
        }
    }

    @Test
    void closing_ends_every_connection_and_gives_the_port_back() throws Exception {
        try (var open = Visitor.to(proxy.port());
                var tunnel = Visitor.to(proxy.port())) {
            open.say("GET http");
            tunnel.say("CONNECT cvm.api.qcloud.com:443 HTTP/1.1\r\n\r\nX\r\n\r\n")
                    .hearUntil("secure:");
            var port = proxy.port();

            proxy.close();

            assertThat(proxy.connections()).isZero();
            try (var again = new ServerSocket()) {
                again.setReuseAddress(true);
                again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            }
        }
    }

    private static void awaitNobody(ForwardProxy proxy) throws InterruptedException {
        for (var i = 0; i < 200 && proxy.connections() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(proxy.connections()).isZero();
    }
}
