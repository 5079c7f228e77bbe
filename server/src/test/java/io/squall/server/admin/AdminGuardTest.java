package io.squall.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.squall.dialect.WireRequest;
import io.squall.server.proxy.Strangers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Strangers stay outside: other machines, other names of this machine, and pages of other sites.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AdminGuardTest {

    private static final String TOKEN = "open-sesame";
    private static final SocketAddress LOOPBACK = new InetSocketAddress(InetAddress.getLoopbackAddress(), 50000);

    private final AdminStage withoutToken;
    private final AdminStage withToken;

    AdminGuardTest(@TempDir Path folder) {
        withoutToken = AdminStage.open(folder.resolve("without.db"), Optional.empty());
        withToken = AdminStage.open(folder.resolve("with.db"), Optional.of(TOKEN));
    }

    @BeforeAll
    void both_answer() {
        assertThat(withoutToken.send("GET", "/_squall/health", "").status()).isEqualTo(200);
        assertThat(withToken.send("GET", "/_squall/health", "").status()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        withoutToken.close();
        withToken.close();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            HOST                    | HEADER                                        | STATUS
            localhost:8600          | Accept: */*                                   | 200
            localhost               | Accept: */*                                   | 200
            LOCALHOST:8600          | Accept: */*                                   | 200
            127.0.0.1               | Accept: */*                                   | 200
            127.0.0.1:8600          | Accept: */*                                   | 200
            [::1]                   | Accept: */*                                   | 200
            [::1]:8600              | Accept: */*                                   | 200
            evil.example            | Accept: */*                                   | 403
            evil.example:8600       | Accept: */*                                   | 403
            localhost.evil.example  | Accept: */*                                   | 403
            evil.localhost          | Accept: */*                                   | 403
            127.0.0.1.evil.example  | Accept: */*                                   | 403
            0.0.0.0:8600            | Accept: */*                                   | 403
            localhost               | Origin: http://localhost:3000                 | 200
            localhost               | Origin: https://127.0.0.1                     | 200
            localhost               | Origin: http://[::1]:3000                     | 200
            localhost               | Origin: null                                  | 403
            localhost               | Origin: https://evil.example                  | 403
            localhost               | Origin: https://localhost.evil.example        | 403
            localhost               | Origin: https://localhost@evil.example        | 403
            localhost               | Origin: localhost                             | 403
            localhost               | Origin: http://not a page                     | 403
            localhost               | Sec-Fetch-Site: cross-site                    | 403
            localhost               | Sec-Fetch-Site: same-site                     | 200
            localhost               | Sec-Fetch-Site: same-origin                   | 200
            localhost               | Sec-Fetch-Site: none                          | 200
            localhost               | Authorization: Bearer open-sesame             | 200
            evil.example            | Authorization: Bearer open-sesame             | 403
            evil.example            | Authorization: Bearer                         | 403
            """)
    void without_a_token_the_names_decide(String host, String header, int status) throws IOException {
        assertThat(status(withoutToken, host, header)).isEqualTo(status);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            HOST          | HEADER                             | STATUS
            localhost     | Accept: */*                        | 200
            evil.example  | Accept: */*                        | 403
            evil.example  | Authorization: Bearer open-sesame  | 200
            evil.example  | Authorization: Bearer wrong        | 403
            evil.example  | Authorization: Basic open-sesame   | 403
            localhost     | Authorization: Bearer wrong        | 200
            """)
    void with_a_token_it_opens_all_doors_and_a_wrong_one_none(String host, String header, int status)
            throws IOException {
        assertThat(status(withToken, host, header)).isEqualTo(status);
    }

    @Test
    void a_token_makes_up_for_a_page_of_another_site() throws IOException {
        var answer = exchange(
                withToken,
                "GET /_squall/health HTTP/1.1",
                "Host: evil.example",
                "Origin: https://console.example",
                "Sec-Fetch-Site: cross-site",
                "Authorization: Bearer " + TOKEN);

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("{\"status\":\"up\"}");
    }

    /// The server speaks HTTP/1.1 only, where a host is mandatory; a request without one never reaches the admin API.
    @ParameterizedTest
    @CsvSource({"GET /_squall/health HTTP/1.0", "GET /_squall/health HTTP/1.1"})
    void without_a_host_nothing_is_told(String requestLine) throws IOException {
        assertThat(exchange(withoutToken, requestLine)).doesNotContain("\"status\":\"up\"");
    }

    @Test
    void a_request_without_a_host_that_is_known_is_refused() {
        refused(new AdminGuard(Optional.empty(), new Strangers()), LOOPBACK, 403);
        refused(new AdminGuard(Optional.empty(), new Strangers()), LOOPBACK, 403, "Host", "");
        refused(new AdminGuard(Optional.empty(), new Strangers()), LOOPBACK, 403, "Host", "127.0.0.1:8600.evil");
    }

    @Test
    void other_machines_are_refused_without_a_token() throws UnknownHostException {
        refused(new AdminGuard(Optional.empty(), new Strangers()), elsewhere(), 403, "Host", "localhost");
        refused(
                new AdminGuard(Optional.empty(), new Strangers()),
                elsewhere(),
                403,
                "Host",
                "localhost",
                "Authorization",
                "Bearer ");
        refused(
                new AdminGuard(Optional.of(""), new Strangers()),
                elsewhere(),
                403,
                "Host",
                "localhost",
                "Authorization",
                "Bearer ");
    }

    @Test
    void other_machines_must_send_the_token() throws UnknownHostException {
        var guard = new AdminGuard(Optional.of(TOKEN), new Strangers());

        refused(guard, elsewhere(), 401, "Host", "localhost");
        refused(guard, elsewhere(), 401, "Host", "localhost", "Authorization", "Bearer wrong");
        allowed(guard, elsewhere(), "Host", "cloud.example", "Authorization", "Bearer " + TOKEN);
    }

    @Test
    void loopback_has_many_addresses() throws UnknownHostException {
        var guard = new AdminGuard(Optional.empty(), new Strangers());

        for (var address : List.of("127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1")) {
            allowed(guard, new InetSocketAddress(InetAddress.getByName(address), 50000), "Host", "localhost");
        }
    }

    @Test
    void a_peer_that_is_no_address_is_a_stranger() {
        refused(
                new AdminGuard(Optional.empty(), new Strangers()),
                InetSocketAddress.createUnresolved("localhost", 1),
                403,
                "Host",
                "localhost");
        refused(
                new AdminGuard(Optional.empty(), new Strangers()),
                UnixDomainSocketAddress.of("/tmp/squall"),
                403,
                "Host",
                "localhost");
    }

    private static SocketAddress elsewhere() throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName("198.51.100.7"), 50000);
    }

    private static void allowed(AdminGuard guard, SocketAddress peer, String... headers) {
        assertThatCode(() -> guard.check(request(headers), peer)).doesNotThrowAnyException();
    }

    private static void refused(AdminGuard guard, SocketAddress peer, int status, String... headers) {
        assertThatExceptionOfType(AdminProblem.class)
                .isThrownBy(() -> guard.check(request(headers), peer))
                .asInstanceOf(type(AdminProblem.class))
                .extracting(AdminProblem::status)
                .isEqualTo(status);
    }

    private static WireRequest request(String... headers) {
        var byName = Stream.iterate(0, i -> i < headers.length, i -> i + 2)
                .collect(Collectors.toMap(i -> headers[i].toLowerCase(Locale.ROOT), i -> List.of(headers[i + 1])));
        return new WireRequest("req-1", false, "GET", "/_squall/health", "", Map.copyOf(byName), new byte[0]);
    }

    private static int status(AdminStage stage, String host, String header) throws IOException {
        var answer = exchange(stage, "GET /_squall/zones HTTP/1.1", "Host: " + host, header);
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    /// Says this line by line over a socket of its own, and tells all that was answered.
    private static String exchange(AdminStage stage, String... lines) throws IOException {
        var head = Stream.concat(Stream.of(lines), Stream.of("Connection: close"))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), stage.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
