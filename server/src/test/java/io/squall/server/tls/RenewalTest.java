package io.squall.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A certificate falls due while the server serves.
final class RenewalTest {

    @Test
    void it_is_renewed_and_no_connection_is_dropped(@TempDir Path folder) throws Exception {
        var now = new AtomicReference<>(Instant.now().minus(Duration.ofDays(3)));
        var random = new SecureRandom();
        var authority = CertificateAuthority.open(folder, Hosts.EMULATED, now.get(), random);
        var context = authority.serve(Hosts.EMULATED, now::get, random);
        try (var background = Executors.newVirtualThreadPerTaskExecutor();
                var listener = echo(context, background);
                var early = TrustingClient.of(authority.file()).connect("localhost", listener.getLocalPort())) {
            assertThat(answer(early)).isEqualTo('x');

            now.set(now.get().plus(Duration.ofHours(84)));

            try (var late = TrustingClient.of(authority.file()).connect("localhost", listener.getLocalPort())) {
                assertThat(answer(late)).isEqualTo('x');
                assertThat(answer(early)).isEqualTo('x');
                assertThat(certificate(late)).isNotEqualTo(certificate(early));
                assertThat(certificate(late).getPublicKey())
                        .isNotEqualTo(certificate(early).getPublicKey());
                assertThat(certificate(early).getNotAfter()).isAfter(Date.from(now.get()));
            }
        }
    }

    private static SSLServerSocket echo(SSLContext context, Executor background) throws IOException {
        var listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        background.execute(() -> {
            while (!listener.isClosed()) {
                try {
                    var client = listener.accept();
                    background.execute(() -> echo(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return listener;
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // the client has what it wanted
        }
    }

    private static int answer(SSLSocket socket) throws IOException {
        socket.getOutputStream().write('x');
        return socket.getInputStream().read();
    }

    private static X509Certificate certificate(SSLSocket socket) throws IOException {
        return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
}
