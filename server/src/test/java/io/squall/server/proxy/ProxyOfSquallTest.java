package io.squall.server.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.squall.server.tls.RunningSquall;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The proxy in front of a whole Squall that listens on all addresses of this machine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProxyOfSquallTest {

    private final RunningSquall squall;

    ProxyOfSquallTest(@TempDir Path folder) throws Exception {
        squall = RunningSquall.start(folder, options -> options.on("0.0.0.0"));
    }

    @AfterAll
    void stop() {
        squall.close();
    }

    private String ask(InetAddress proxy, String request) throws IOException {
        try (var client = new Socket(proxy, squall.proxyPort())) {
            client.setSoTimeout(10_000);
            Origin.write(client.getOutputStream(), request);
            client.shutdownOutput();
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InetAddress here() {
        return InetAddress.getLoopbackAddress();
    }

    /// As another machine would see this one.
    private static InetAddress elsewhere() throws IOException {
        var address = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(candidate -> candidate instanceof Inet4Address && !candidate.isLoopbackAddress())
                .findFirst();
        assumeTrue(address.isPresent(), "needs an address that others could reach");
        return address.orElseThrow();
    }

    @Test
    void over_plain_http_tencents_api_says_that_it_is_not_supported() throws IOException {
        assertThat(ask(here(), "GET http://cvm.api.qcloud.com/v2/index.php HTTP/1.1\r\n\r\n"))
                .contains("\"code\":4600");
    }

    @Test
    void this_machine_may_use_the_admin_api_through_it() throws IOException {
        assertThat(ask(here(), "GET http://localhost:%d/_squall/egress HTTP/1.1\r\n\r\n".formatted(squall.port())))
                .contains("\"policy\":\"block\"");
    }

    @Test
    void another_machine_reaches_the_emulated_hosts() throws IOException {
        assertThat(ask(elsewhere(), "GET http://api-compute.cloud.toast.com/v1.0/x HTTP/1.1\r\n\r\n"))
                .contains("\"resultCode\":-7");
    }

    @Test
    void another_machine_cannot_pass_itself_off_as_this_one() throws IOException {
        var forged = "GET /_squall/egress HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(ask(elsewhere(), "CONNECT cvm.api.qcloud.com:80 HTTP/1.1\r\n\r\n" + forged))
                .contains("200 Connection established", "HTTP/1.1 403 ", "this machine only")
                .doesNotContain("policy");
        assertThat(ask(elsewhere(), "CONNECT localhost:%d HTTP/1.1\r\n\r\n%s".formatted(squall.port(), forged)))
                .startsWith("HTTP/1.1 403 ")
                .contains("clients on the same machine only");
        assertThat(ask(here(), "CONNECT cvm.api.qcloud.com:80 HTTP/1.1\r\n\r\n" + forged))
                .contains("policy");
    }

    @Test
    void without_a_proxy_there_is_none(@TempDir Path other) throws Exception {
        try (var alone = RunningSquall.start(other, options -> options.withProxy(Optional.empty()))) {
            assertThat(alone.server().proxyUrl()).isEmpty();
        }
    }
}
