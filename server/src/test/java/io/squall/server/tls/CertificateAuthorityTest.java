package io.squall.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is kept of an authority, and what becomes of it.
final class CertificateAuthorityTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder = Path.of(".");

    private Path root() {
        return folder.resolve("ca.pem");
    }

    private Path key() {
        return folder.resolve("ca-key.pem");
    }

    private CertificateAuthority open(Instant now) throws IOException, UnusableAuthority {
        return CertificateAuthority.open(folder, Hosts.EMULATED, now, new SecureRandom());
    }

    @Test
    void it_is_made_once_and_kept() throws Exception {
        assertThat(open(NOW).file()).isEqualTo(root().toAbsolutePath());
        var rootBefore = Files.readString(root());
        var keyBefore = Files.readString(key());

        open(NOW.plus(Duration.ofDays(3000)));

        assertThat(root()).hasContent(rootBefore);
        assertThat(key()).hasContent(keyBefore);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(root(), key());
        }
    }

    @Test
    void the_key_is_its_owners_and_the_root_everybodys() throws Exception {
        open(NOW);

        assertThat(Files.getPosixFilePermissions(key())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(root())).isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(root()).content().doesNotContain("KEY");
    }

    @Test
    void two_installations_have_nothing_in_common() throws Exception {
        open(NOW);
        var other = CertificateAuthority.open(
                Files.createDirectory(folder.resolve("other")), Hosts.EMULATED, NOW, new SecureRandom());

        assertThat(other.file()).content().isNotEqualTo(Files.readString(root()));
    }

    @Test
    void a_root_that_was_removed_is_put_back() throws Exception {
        open(NOW);
        var before = Files.readString(root());
        Files.delete(root());

        open(NOW);

        assertThat(root()).hasContent(before);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            FILE       | HARM                | PROBLEM
            ca-key.pem | removed             | ca.pem has lost its key
            ca-key.pem | emptied             | ca-key.pem is damaged: it is not a private key and two certificates
            ca-key.pem | cut short           | ca-key.pem is damaged: it is not a private key and two certificates
            ca-key.pem | one letter          | ca-key.pem is damaged:
            ca-key.pem | another's           | ca.pem is damaged, or is not the certificate that belongs to
            ca-key.pem | key of another      | ca-key.pem is damaged: the key is not the certificate's
            ca.pem     | emptied             | ca.pem is damaged, or is not the certificate that belongs to
            ca.pem     | one letter          | ca.pem is damaged, or is not the certificate that belongs to
            """)
    void harm_is_told_precisely(String file, String harm, String problem) throws Exception {
        open(NOW);
        harm(folder.resolve(file), harm);

        assertThatExceptionOfType(UnusableAuthority.class)
                .isThrownBy(() -> open(NOW))
                .withMessageContaining(problem)
                .withMessageContaining("remove both ca.pem and ca-key.pem");
    }

    private void harm(Path file, String harm) throws Exception {
        var text = Files.readString(file);
        var middle = text.length() / 2;
        switch (harm) {
            case "removed" -> Files.delete(file);
            case "emptied" -> Files.writeString(file, "");
            case "cut short" -> Files.writeString(file, text.substring(0, middle));
            case "one letter" ->
                Files.writeString(
                        file,
                        text.substring(0, middle)
                                + (text.charAt(middle) == 'A' ? 'B' : 'A')
                                + text.substring(middle + 1));
            case "another's" -> Files.writeString(file, another());
            case "key of another" -> {
                var end = "-----END PRIVATE KEY-----\n";
                Files.writeString(
                        file, another().substring(0, another().indexOf(end)) + text.substring(text.indexOf(end)));
            }
            default -> throw new IllegalArgumentException(harm);
        }
    }

    private static String another() {
        return Issuer.create(new Certificates(new SecureRandom(), NOW), Hosts.EMULATED)
                .toPem();
    }

    @Test
    void an_authority_that_has_expired_is_not_used() throws Exception {
        open(NOW);

        assertThatExceptionOfType(UnusableAuthority.class)
                .isThrownBy(() -> open(NOW.plus(Duration.ofDays(3653))))
                .withMessageContaining("is not valid now");
    }

    @Test
    void an_authority_for_other_hosts_is_not_used() throws Exception {
        var hosts = new Hosts(List.of("localhost"), List.of(), List.of());
        CertificateAuthority.open(folder, hosts, NOW, new SecureRandom());

        assertThatExceptionOfType(UnusableAuthority.class)
                .isThrownBy(() -> open(NOW))
                .withMessageContaining("was made for other hosts");
    }

    @Test
    void the_certificates_say_what_they_are_for() throws Exception {
        var certificates = new Certificates(new SecureRandom(), NOW);
        var issuer = Issuer.create(certificates, Hosts.EMULATED);
        var keys = certificates.newKeys();
        var server = certificates.server(keys, issuer.keys(), issuer.certificate(), Hosts.EMULATED);

        assertThat(issuer.root().getBasicConstraints()).isEqualTo(1);
        assertThat(issuer.certificate().getBasicConstraints()).isZero();
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        for (var certificate : List.of(issuer.root(), issuer.certificate())) {
            assertThat(certificate.getCriticalExtensionOIDs()).isEqualTo(Set.of("2.5.29.15", "2.5.29.19", "2.5.29.30"));
            assertThat(certificate.getKeyUsage())
                    .containsExactly(false, false, false, false, false, true, true, false, false);
        }
        assertThat(server.getKeyUsage()).containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.getSubjectAlternativeNames())
                .containsExactly(
                        List.of(2, "localhost"),
                        List.of(2, "api-compute.cloud.toast.com"),
                        List.of(2, "api.qcloud.com"),
                        List.of(2, "*.api.qcloud.com"),
                        List.of(2, "tencentcloudapi.com"),
                        List.of(2, "*.tencentcloudapi.com"),
                        List.of(2, "nhncloudservice.com"),
                        List.of(2, "*.nhncloudservice.com"),
                        List.of(7, "127.0.0.1"),
                        List.of(7, "0:0:0:0:0:0:0:1"));
        assertThat(Duration.between(NOW, server.getNotAfter().toInstant())).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void a_hundred_chains_are_valid() throws Exception {
        var certificates = new Certificates(new SecureRandom(), NOW);
        for (var i = 0; i < 100; i++) {
            var issuer = Issuer.create(certificates, Hosts.EMULATED);
            var server =
                    certificates.server(certificates.newKeys(), issuer.keys(), issuer.certificate(), Hosts.EMULATED);
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(issuer.root(), null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(NOW));
            var chain = CertificateFactory.getInstance("X.509").generateCertPath(List.of(server, issuer.certificate()));

            assertThat(CertPathValidator.getInstance("PKIX").validate(chain, parameters))
                    .isNotNull();
        }
    }
}
