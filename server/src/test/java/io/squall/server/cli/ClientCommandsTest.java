package io.squall.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import io.squall.server.Options;
import io.squall.server.RequestLog;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `squall env`, `squall ca` and `squall doctor`, beside a cloud and without one.
final class ClientCommandsTest {

    private static final RequestLog SILENCE = new RequestLog(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), RequestLog.Format.TEXT);

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder = Path.of(".");

    private int squall(String... arguments) {
        out.getBuffer().setLength(0);
        return Squall.run(new PrintWriter(out, true), arguments);
    }

    private RunningCloud cloud() throws InterruptedException {
        var options = new CloudOptions();
        var proxy = new Options.Proxy(0, options.egress().read());
        return RunningCloud.start(
                Optional.of(folder), options, Options.DEFAULT.on(0).withProxy(Optional.of(proxy)), 0, SILENCE);
    }

    @Test
    void env_prints_the_settings_of_the_cloud_that_runs() throws Exception {
        try (var cloud = cloud()) {
            assertThat(squall("env", "--data", folder.toString())).isZero();
            assertThat(out.toString())
                    .contains(
                            "export SQUALL_URL='%s'\n".formatted(cloud.server().url()))
                    .contains("export https_proxy='%s'\n"
                            .formatted(cloud.server().proxyUrl().orElseThrow()))
                    .contains("export CURL_CA_BUNDLE='%s'\n".formatted(folder.resolve("clients/roots.pem")));
            assertThat(folder.resolve("clients/roots.pem"))
                    .content()
                    .contains(Files.readString(folder.resolve("ca.pem")).strip());

            assertThat(squall("env", "--data", folder.toString(), "--format", "json", "--no-java"))
                    .isZero();
            var settings = Json.read(out.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(settings.path("NODE_USE_ENV_PROXY").asString()).isEqualTo("1");
            assertThat(settings.has("JAVA_TOOL_OPTIONS")).isFalse();

            assertThat(squall("env", "--url", cloud.server().url(), "--data", folder.toString(), "--format", "fish"))
                    .isZero();
            assertThat(out.toString()).contains("set -gx HTTP_PROXY 'http://127.0.0.1:");
        }
        assertThat(squall("env", "--data", folder.toString())).isEqualTo(Failure.NOT_FOUND);
    }

    @Test
    void a_cloud_that_was_killed_is_not_taken_for_one_that_runs() throws Exception {
        try (var nobody = new ServerSocket(0)) {
            RunningFile.in(folder).write("http://127.0.0.1:" + nobody.getLocalPort());
        }
        assertThat(squall("env", "--data", folder.toString())).isEqualTo(Failure.NOT_FOUND);
        assertThat(squall("env", "--url", "ftp://nowhere")).isEqualTo(Failure.NOT_FOUND);
        assertThat(squall("doctor", "--data", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("bad   cloud", "-> squall up", "port 8600");
    }

    @Test
    void the_certificate_is_printed_exported_and_explained() throws Exception {
        assertThat(squall("ca", "--data", folder.toString())).isZero();
        assertThat(out.toString())
                .isEqualTo(Files.readString(folder.resolve("ca.pem")))
                .startsWith("-----BEGIN CERTIFICATE-----");

        assertThat(squall("ca", "--data", folder.toString(), "--explain")).isZero();
        assertThat(out.toString()).contains("SHA-256", "api.qcloud.com", "name constraints", "--cacert");

        var store = folder.resolve("trust.p12");
        assertThat(squall("ca", "--data", folder.toString(), "--pkcs12", store.toString(), "--password", "secret"))
                .isZero();
        assertThat(KeyStore.getInstance(store.toFile(), "secret".toCharArray()).getCertificate("squall"))
                .isNotNull();

        assertThat(squall("ca", "--data", folder.toString(), "--pem", "a", "--explain"))
                .isEqualTo(2);
    }

    @Test
    void the_doctor_says_what_is_wrong_and_what_to_do() throws Exception {
        try (var cloud = cloud()) {
            assertThat(squall("doctor", "--data", folder.toString(), "localhost"))
                    .isEqualTo(1);
            assertThat(out.toString())
                    .contains("ok    HTTP ", cloud.server().url())
                    .containsPattern("bad   HTTPS_PROXY .*\n.*-> eval \"\\$\\(squall env\\)\"");

            squall("doctor", "--data", folder.toString(), "--json", "localhost");
            assertThat(Json.read(out.toString().getBytes(StandardCharsets.UTF_8))
                            .path("findings"))
                    .anyMatch(finding -> finding.path("about").asString().equals("clock"));
        }
    }
}
