package io.squall.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who stole the authority's key and signs certificates for other hosts with it is refused by clients that trust the
/// authority. [HttpsTest] has Java's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForgedCertificateTest {

    private static final Hosts FORGED = new Hosts(
            List.of("www.example.com", "qcloud.com", "cvm.api.qcloud.com.example.com"),
            List.of(),
            List.of("192.0.2.1"));
    private static final int TIMEOUT_SECONDS = 30;

    private final Path folder;
    private final Path trusted;
    private final SSLServerSocket forger;
    private final SSLServerSocket honest;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    ForgedCertificateTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        var random = new SecureRandom();
        var authority = CertificateAuthority.open(folder, Hosts.EMULATED, Instant.now(), random);
        trusted = authority.file();
        forger = listen(authority, FORGED);
        honest = listen(authority, Hosts.EMULATED);
    }

    private SSLServerSocket listen(CertificateAuthority authority, Hosts hosts) throws IOException {
        var context = authority.serve(hosts, InstantSource.system(), new SecureRandom());
        var listener = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        background.execute(() -> {
            while (!listener.isClosed()) {
                try (var client = listener.accept()) {
                    client.setSoTimeout(1000 * TIMEOUT_SECONDS);
                    client.getInputStream().read();
                } catch (IOException refusedOrClosed) {
                    // a client that refuses hangs up
                }
            }
        });
        return listener;
    }

    @AfterAll
    void stop() throws IOException {
        forger.close();
        honest.close();
        background.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.com, false",
        "qcloud.com, false",
        "cvm.api.qcloud.com.example.com, false",
        "cvm.api.qcloud.com, true",
        "cvm.ap-guangzhou.tencentcloudapi.com, true",
        "localhost, true"
    })
    void openssl_refuses(String host, boolean ours) throws Exception {
        assumePresent("openssl", "version");

        var told = run(
                "openssl",
                "s_client",
                "-connect",
                "127.0.0.1:" + (ours ? honest : forger).getLocalPort(),
                "-servername",
                host,
                "-verify_hostname",
                host,
                "-verify_return_error",
                "-CAfile",
                trusted.toString());

        assertThat(told.contains("Verify return code: 0 (ok)")).as(told).isEqualTo(ours);
        assertThat(told.contains("permitted subtree violation")).as(told).isEqualTo(!ours);
    }

    @ParameterizedTest
    @CsvSource({"www.example.com, false", "cvm.api.qcloud.com, true", "*.api.qcloud.com, true", "*.qcloud.com, false"})
    void openssl_refuses_the_bare_certificate_too(String name, boolean ours) throws Exception {
        assumePresent("openssl", "version");
        var issuer = Issuer.parse(Files.readString(folder.resolve("ca-key.pem")));
        var certificates = new Certificates(new SecureRandom(), Instant.now());
        var leaf = certificates.server(
                certificates.newKeys(),
                issuer.keys(),
                issuer.certificate(),
                new Hosts(List.of(name), List.of(), List.of()));
        var leafFile = Files.writeString(folder.resolve("leaf.pem"), Issuer.toPem(leaf));
        var issuerFile = Files.writeString(folder.resolve("issuer.pem"), Issuer.toPem(issuer.certificate()));

        var told = run(
                "openssl",
                "verify",
                "-CAfile",
                trusted.toString(),
                "-untrusted",
                issuerFile.toString(),
                leafFile.toString());

        assertThat(told.endsWith("leaf.pem: OK\n")).as(told).isEqualTo(ours);
        assertThat(told.contains("permitted subtree violation")).as(told).isEqualTo(!ours);
    }

    @ParameterizedTest
    @CsvSource({"www.example.com, false", "qcloud.com, false", "cvm.api.qcloud.com, true", "localhost, true"})
    void node_refuses(String host, boolean ours) throws Exception {
        assumePresent("node", "--version");
        var script = """
                const tls = require('tls');
                tls.connect({host: '127.0.0.1', port: %d, servername: '%s'}, function () {
                    console.log('connected'); this.destroy();
                }).on('error', failure => console.log('refused: ' + failure.message));
                """.formatted((ours ? honest : forger).getLocalPort(), host);

        assertThat(run("node", "-e", script)).contains(ours ? "connected" : "refused: permitted subtree violation");
    }

    private static void assumePresent(String program, String argument) throws InterruptedException {
        try {
            assumeTrue(new ProcessBuilder(program, argument)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0);
        } catch (IOException absent) {
            assumeTrue(false, "needs " + program);
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "run", ".txt");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("NODE_EXTRA_CA_CERTS", trusted.toString());
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(Files.readString(output));
        }
        return Files.readString(output, StandardCharsets.ISO_8859_1);
    }
}
