package io.squall.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import io.squall.errors.NhnError;
import io.squall.errors.TencentError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What commands print, and how they end.
final class SquallTest {

    private final StringWriter out = new StringWriter();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of(".");

    private int squall(String... arguments) {
        var standardError = System.err;
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            return Squall.run(new PrintWriter(out, true), arguments);
        } finally {
            System.setErr(standardError);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "explain 10409, 0, instance {web} is ACTIVE",
        "explain instance_conflict, 0, 10409",
        "explain -- -5, 0, NONEXISTENT",
        "explain 10418, 5, ''",
        "explain 5300, 0, tencent-v2 5300 INSUFFICIENT_BALANCE (OperationConstraints.AccountBalanceNotEnough",
        "explain ReplayAttack, 0, 'tencent-v2 4500 REPLAY_ATTACK (ReplayAttack, InvalidRequest.ReplayAttack)'",
        "explain InvalidRequest.ReplayAttack, 0, tencent-v2 4500",
        "explain 4500, 0, Replay attack",
        "explain secret_id_not_found, 0, tencent-v2 4104",
        "explain SecretIdNotFound, 0, tencent-v2 4104",
        "explain MFACheckFailed, 0, tencent-v2 4106",
        "explain AuthFailure, 0, tencent-v2 4103",
        "explain 0, 0, tencent-v2 0 SUCCESS (Success)",
        "explain 4107, 5, ''",
        "explain nonsense, 5, ''",
        "codes, 0, 24409",
        "codes, 0, tencent-v2   6200",
        "codes --api tencent-v2, 0, tencent-v2   4000",
        "codes --help, 0, 'nhn, tencent-v2'",
        "codes --api aws, 2, ''",
        "--version, 0, squall",
        "--help, 0, Starts the cloud",
        "up --help, 0, --seconds-to-boot",
        "help explain, 0, Tells what a code means",
        "up --help, 0, --egress",
        "up --help, 0, PGPASSWORD",
        "up --store postgresql://u:hidden@host, 2, ''",
        "up --store postgresql://u:hidden@host/db --store-connections 0, 2, ''",
        "sweep --store postgresql://host/db -- true, 2, ''",
        "run --help, 0, --fail-on-egress",
        "run --help, 0, 'something wanted to leave the cloud'",
        "run --world none.yaml -- true, 125, ''",
        "run --grace -1 -- true, 125, ''",
        "run --attach --instant -- true, 125, ''",
        "run, 125, ''",
        "env --help, 0, eval",
        "ca --help, 0, --pkcs12",
        "doctor --help, 0, HOST",
        "up --nonsense, 2, ''",
        "up --data here --ephemeral, 2, ''",
        "'', 2, ''"
    })
    void a_command_prints_what_it_should_and_ends_as_it_should(String command, int exitCode, String printed) {
        assertThat(squall(command.isEmpty() ? new String[0] : command.split(" ", -1)))
                .isEqualTo(exitCode);
        assertThat(out.toString()).contains(printed);
    }

    @ParameterizedTest
    @EnumSource
    void every_code_is_explained_with_an_example(NhnError error) {
        assertThat(squall("explain", "--", error.code())).isZero();
        assertThat(out.toString()).contains(error.name(), error.cause(), error.remedy(), "example", "=> 200");
    }

    /// What no exchange shows yet has no example.
    @ParameterizedTest
    @EnumSource
    void every_code_of_tencents_is_explained(TencentError error) {
        assertThat(squall("explain", error.code())).isZero();
        assertThat(out.toString()).contains(error.name(), error.codeDesc(), error.cause(), error.remedy());
    }

    @ParameterizedTest
    @CsvSource({"'', 69", "--api nhn, 46", "--api tencent-v2, 23"})
    void the_codes_are_one_json_array(String api, int size) throws Json.NotJson {
        assertThat(squall(("codes --json " + api).strip().split(" ", -1))).isZero();
        assertThat(Json.read(out.toString().getBytes(StandardCharsets.UTF_8))).hasSize(size);
    }

    @Test
    void a_code_in_json_has_the_name_that_answers_give_it() throws Json.NotJson {
        assertThat(squall("explain", "--json", "4104")).isZero();
        var node = Json.read(out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(node.path("api").stringValue()).isEqualTo("tencent-v2");
        assertThat(node.path("codeDesc").stringValue()).isEqualTo("SecretIdNotFound");
    }

    @Test
    void a_port_that_is_taken_has_an_exit_code_of_its_own() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(squall("up", "--ephemeral", "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(Failure.PORT_BUSY);
        }
    }

    @Test
    void a_taken_port_for_https_is_told_by_its_option() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            assertThat(squall("up", "--ephemeral", "--port", "0", "--tls-port", port, "--no-proxy"))
                    .isEqualTo(Failure.PORT_BUSY);
            assertThat(told.toString(StandardCharsets.UTF_8)).contains("port " + port, "with --tls-port");
        }
    }

    @Test
    void a_taken_port_for_the_proxy_is_told_by_its_option() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            assertThat(squall("up", "--ephemeral", "--port", "0", "--tls-port", "0", "--proxy-port", port))
                    .isEqualTo(Failure.PORT_BUSY);
            assertThat(told.toString(StandardCharsets.UTF_8)).contains("port " + port, "with --proxy-port");
        }
    }

    @Test
    void a_policy_that_is_none_is_told() {
        assertThat(squall("up", "--ephemeral", "--egress", "block,http://example.com"))
                .isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("\"http://example.com\" is no host");
    }

    @Test
    void damaged_certificates_have_the_exit_code_of_an_unusable_world() throws IOException {
        Files.writeString(folder.resolve("ca-key.pem"), "nonsense");

        assertThat(squall("up", "--port", "0", "--tls-port", "0", "--data", folder.toString()))
                .isEqualTo(Failure.WORLD_UNUSABLE);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("ca-key.pem is damaged");
    }

    @Test
    void a_faulty_world_has_an_exit_code_of_its_own() throws IOException {
        var file = Files.writeString(folder.resolve("faulty.yaml"), "regions: 7\n");

        assertThat(squall("up", "--ephemeral", "--port", "0", "--world", file.toString()))
                .isEqualTo(Failure.WORLD_UNUSABLE);
    }

    @Test
    void a_folder_belongs_to_one_squall_at_a_time() {
        try (var first = WorldFolder.open(Optional.of(folder))) {
            assertThat(first.file()).hasFileName("world.db");
            assertThat(squall("up", "--port", "0", "--data", folder.toString())).isEqualTo(Failure.WORLD_UNUSABLE);
        }
    }
}
