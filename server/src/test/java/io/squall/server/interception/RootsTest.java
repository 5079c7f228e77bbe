package io.squall.server.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RootsTest {

    @TempDir
    private Path folder = Path.of(".");

    private static String block(String base64) {
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(base64);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void without_variables_they_are_the_systems_of_the_first_place_that_has_some() throws IOException {
        var empty = file("empty.pem", "");
        var system = file("system.pem", "# a comment\n" + block("c3lzdGVt") + block("c3lzdGVt"));
        var other = file("other.pem", block("b3RoZXI="));

        assertThat(Roots.of(Map.of(), List.of(folder.resolve("none.pem"), empty, system, other)))
                .containsExactly(block("c3lzdGVt"));
    }

    @Test
    void a_file_that_SSL_CERT_FILE_names_takes_their_place_and_others_are_added() throws IOException {
        var system = file("system.pem", block("c3lzdGVt"));
        var environment = Map.of(
                "SSL_CERT_FILE", file("ssl.pem", block("c3Ns")).toString(),
                "NODE_EXTRA_CA_CERTS", file("node.pem", block("bm9kZQ==")).toString(),
                "REQUESTS_CA_BUNDLE", folder.toString());

        assertThat(Roots.of(environment, List.of(system))).containsExactly(block("c3Ns"), block("bm9kZQ=="));
    }

    @Test
    void where_there_are_none_they_are_those_of_this_jvm() {
        assertThat(Roots.of(Map.of("SSL_CERT_FILE", "/none.pem"), List.of())).hasSizeGreaterThan(50);
    }

    @Test
    void long_lines_are_broken() {
        var base64 = "QUJD".repeat(40);

        assertThat(Pem.certificates(block(base64)).getFirst().lines().mapToInt(String::length))
                .allMatch(length -> length <= 64);
    }
}
