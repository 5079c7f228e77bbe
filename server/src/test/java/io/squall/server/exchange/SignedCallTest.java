package io.squall.server.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.squall.server.exchange.Exchange.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a call of an exchange file goes over the wire.
final class SignedCallTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_500_000_000);
    private static final String DEMO = "AKIDSquallDemo0000000000000000000001";

    private final HttpServer echo = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new IllegalStateException(busy);
        }
    }

    @BeforeEach
    void start() {
        echo.createContext("/", SignedCallTest::repeat);
        echo.start();
    }

    @AfterEach
    void stop() {
        echo.stop(0);
    }

    /// Answers with what was asked.
    private static void repeat(HttpExchange exchange) throws IOException {
        try (exchange) {
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            var heard = "%s %s%n%s%n%s%n%s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Host"),
                            type == null ? "" : type,
                            new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(heard.getBytes(UTF_8));
        }
    }

    private String heard(String file) throws IOException, InterruptedException {
        var url = "http://127.0.0.1:" + echo.getAddress().getPort();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(signed(file).http(url), BodyHandlers.ofString(UTF_8))
                    .body();
        }
    }

    private static SignedCall signed(String file) {
        var exchange = read(file);
        return SignedCall.of((Call) said(exchange), exchange.keys(), NOW, 7);
    }

    private static Exchange read(String file) {
        return new ExchangeReader(
                        Path.of("Test.http"),
                        (file.startsWith("###") ? file : "### X | success | 0\n" + file)
                                .lines()
                                .toList())
                .read()
                .getFirst();
    }

    private static Said said(Exchange exchange) {
        return Exchanges.lastSaid(exchange).orElseThrow();
    }

    @Test
    void a_get_carries_all_in_its_query_to_the_host_of_the_module() throws Exception {
        assertThat(heard("""
                GET cvm DescribeInstances gz
                limit=20&offset=0
                searchWord=测试 a+b&c
                => 200
                """).lines())
                .containsExactly(
                        "GET /v2/index.php?Action=DescribeInstances&Region=gz&Timestamp=1500000000&Nonce=7&SecretId="
                                + DEMO
                                + "&limit=20&offset=0&searchWord=%E6%B5%8B%E8%AF%95+a%2Bb%26c&Signature=bSnS%2BFHyiILGlT4TVaFo2rmP4i8%3D",
                        "cvm.api.qcloud.com",
                        "");
    }

    @Test
    void a_post_carries_all_in_its_body() throws Exception {
        assertThat(heard("POST trade DescribeDeals\nlimit=1\n=> 200").lines())
                .containsExactly(
                        "POST /v2/index.php",
                        "trade.api.qcloud.com",
                        "application/x-www-form-urlencoded",
                        "Action=DescribeDeals&Timestamp=1500000000&Nonce=7&SecretId=" + DEMO
                                + "&limit=1&Signature=JR9sB49aHN2JrIdn5BQZkEFNfzQ%3D");
    }

    @Test
    void a_multipart_post_is_the_java_sdks() throws Exception {
        assertThat(heard("MULTIPART cvm StartInstances gz\ninstanceIds.0=ins-1\n@without Signature\n=> 200"))
                .contains("multipart/form-data; boundary=---------------------------0123456789abcde")
                .contains(
                        "\r\n-----------------------------0123456789abcde\r\nContent-Disposition: form-data; name=\"Action\"\r\n\r\nStartInstances\r\n--")
                .endsWith("name=\"instanceIds.0\"\r\n\r\nins-1\r\n-----------------------------0123456789abcde--\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            OPTION                          | NAME            | VALUE
            @nonce 5                        | Nonce           | 5
            @timestamp -301                 | Timestamp       | 1499999699
            @timestamp +300                 | Timestamp       | 1500000300
            @timestamp soon                 | Timestamp       | soon
            @signature bad                  | Signature       | bad
            @signature-method HmacSHA256    | SignatureMethod | HmacSHA256
            @token abc==                    | Token           | abc==
            @key AKIDother                  | SecretId        | AKIDother
            @unsigned limit=21              | limit           | 21
            @without Nonce                  | Nonce           |
            @without Signature              | Signature       |
            """)
    void an_option_does_one_thing_differently(String option, String name, String value) {
        assertThat(signed("GET cvm DescribeInstances gz\n%s\nlimit=20\n=> 200".formatted(option))
                        .parameters()
                        .get(name))
                .isEqualTo(value);
    }

    @Test
    void a_file_may_bring_its_own_keys() {
        var call = "GET cvm DescribeInstances gz\n=> 200\n";
        var file = "### keys\nAKIDfirst one\nAKIDsecond two\n### X | success | 0\n";

        assertThat(signed(file + call).parameters()).containsEntry("SecretId", "AKIDfirst");
        assertThat(signed(file + "GET cvm DescribeInstances gz\n@key AKIDsecond\n=> 200\n")
                        .parameters())
                .isEqualTo(signed(file + "GET cvm DescribeInstances gz\n@key AKIDsecond\n@secret two\n=> 200\n")
                        .parameters());
    }

    @Test
    void whatever_stands_in_the_request_line_of_http_can_be_another() throws Exception {
        assertThat(heard("GET cvm X gz\n@method PUT\n@path /other\n@host localhost:1\n@raw-body {}\n=> 200")
                        .lines())
                .containsExactly("PUT /other", "localhost:1", "application/x-www-form-urlencoded", "{}");
    }

    @Test
    void a_reader_sees_what_is_done_differently_as_a_comment() {
        assertThat(said(read("GET cvm X gz\n@timestamp -301\nlimit=20\n=> 200")).asked())
                .isEqualTo("GET cvm X gz\n# timestamp -301\nlimit=20");
    }
}
