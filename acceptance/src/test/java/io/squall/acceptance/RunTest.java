package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `squall run` as a user runs it: the command's streams, its end, its signals, and what is told about it.
final class RunTest {

    private static final int SECONDS = 120;
    private static final String SQUALL = Shell.ROOT.resolve("squall").toString();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder = Path.of(".");

    private record Ended(int exitCode, String out, String err) {}

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        return start(
                environment,
                Stream.concat(Stream.of(SQUALL, "run"), Stream.of(arguments)).toList());
    }

    private Process start(Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        var process = start(environment, arguments);
        process.getOutputStream().close();
        return ended(process);
    }

    private Ended ended(Process process) throws Exception {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Ended(process.exitValue(), out, Files.readString(folder.resolve("err")));
    }

    private Ended run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private JsonNode report() throws IOException {
        return JSON.readTree(Files.readString(folder.resolve("report")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exit 0                  | 0
            exit 7                  | 7
            exit 125                | 125
            kill -TERM $$           | 143
            kill -KILL $$           | 137
            """)
    void it_ends_in_what_the_command_ends_in(String script, int exitCode) throws Exception {
        assertThat(run("--summary", "none", "--", "sh", "-c", script)).isEqualTo(new Ended(exitCode, "", ""));
    }

    @Test
    void a_command_that_is_missing_or_not_executable_ends_as_in_a_shell() throws Exception {
        Files.writeString(folder.resolve("text"), "no program");

        assertThat(run("--", "no-such-command"))
                .isEqualTo(new Ended(127, "", "squall: no-such-command: command not found\n"));
        assertThat(run("--", "./text")).isEqualTo(new Ended(126, "", "squall: ./text: cannot be executed\n"));
    }

    @Test
    void squalls_own_failure_is_told_apart() throws Exception {
        assertThat(run("--nonsense", "--", "true").exitCode()).isEqualTo(125);
        assertThat(run("--world", "none.yaml", "--", "true").exitCode()).isEqualTo(125);
        assertThat(run("--attach", "--", "true").exitCode()).isEqualTo(125);
        assertThat(run("--attach", "--instant", "--", "true").err())
                .contains("--instant is for a cloud that is started");
        assertThat(run("--attach", "echo", "hello").err()).contains("put -- before the command");
        assertThat(run().exitCode()).isEqualTo(125);
    }

    @Test
    void input_output_and_arguments_are_the_commands_own() throws Exception {
        var process = start(
                Map.of("LC_ALL", "C", "JAVA_HOME", "/of/the/caller"),
                "--summary",
                "none",
                "--",
                "sh",
                "-c",
                "cat; echo \"$@ $LC_ALL $JAVA_HOME\"; echo heard >&2",
                "sh",
                "--help",
                "@file",
                "",
                "ü 'x'",
                "--");
        try (var in = process.getOutputStream()) {
            in.write(new byte[] {'i', 'n', (byte) 0xff, '\n'});
        }
        var out = process.getInputStream().readAllBytes();

        assertThat(out).startsWith('i', 'n', (byte) 0xff, '\n');
        assertThat(new String(out, StandardCharsets.UTF_8)).endsWith("\n--help @file  ü 'x' -- C /of/the/caller\n");
        assertThat(ended(process).err()).isEqualTo("heard\n");
    }

    @Test
    void variables_are_extended_or_replaced() throws Exception {
        var own = Files.writeString(folder.resolve("own.pem"), """
                -----BEGIN CERTIFICATE-----
                b3Vycw==
                -----END CERTIFICATE-----
                """);
        var environment = new HashMap<>(Map.of(
                "NO_PROXY", "api.qcloud.com,internal.example",
                "https_proxy", "http://proxy.example:3128",
                "SSL_CERT_FILE", own.toString(),
                "JAVA_TOOL_OPTIONS", "-Dkept=1 -Dhttps.proxyHost=proxy.example",
                "TENCENTCLOUD_SECRET_ID", "AKIDmine"));

        var ended = run(environment, "--", "sh", "-c", "env; cat \"$CURL_CA_BUNDLE\"");

        assertThat(ended.out())
                .contains("NO_PROXY=localhost,127.0.0.1,::1\n", "no_proxy=localhost,127.0.0.1,::1\n")
                .containsPattern("https_proxy=http://127.0.0.1:[0-9]+\n")
                .containsPattern("JAVA_TOOL_OPTIONS=-Dkept=1 -Dhttp.proxyHost=127.0.0.1 .*-Djavax.net.ssl.trustStore=")
                .contains("TENCENTCLOUD_SECRET_ID=AKIDmine\n", "NODE_USE_ENV_PROXY=1\n", "b3Vycw==")
                .doesNotContain("SQUALL_CALLER", "proxy.example", "TENCENTCLOUD_SECRET_KEY");
        assertThat(ended.err()).contains("no call reached the cloud");
    }

    @Test
    void what_wants_to_leave_makes_it_fail_if_that_was_asked_for() throws Exception {
        var ended = run(
                "--fail-on-egress", "--report", "report", "--", "curl", "-s", "-m", "20", "https://www.example.com/");

        assertThat(ended.exitCode()).isEqualTo(120);
        assertThat(ended.err()).contains("wanted to leave the cloud, for www.example.com:443");
        assertThat(report().path("exitCode").asInt()).isEqualTo(120);
        assertThat(report().path("commandExitCode").asInt()).isEqualTo(56);
        assertThat(report().at("/outside/0/host").asString()).isEqualTo("www.example.com");
        assertThat(run("--", "sh", "-c", "curl -s http://www.example.com/; exit 0")
                        .exitCode())
                .isZero();
    }

    @Test
    void the_report_has_calls_codes_and_what_was_left_behind() throws Exception {
        var script = """
                api=https://api-compute.cloud.toast.com/compute/v1.0/appkeys/SquallDemoAppKey
                token=$(curl -s $api/tokens -d '{"auth": {"username": "demo@squall.test", "password": "squall-demo"}}' |
                  sed 's/.*"id":"\\([^"]*\\)","issued_at.*/\\1/')
                curl -s -H "X-Auth-Token: $token" -H 'Content-Type: application/json;charset=UTF-8' $api/volumes \\
                  -d '{"volume": {"name": "data", "availabilityZone": "kr-pub-a", "size": 10}}'
                curl -s -H "X-Auth-Token: none" $api/instances
                """;

        var ended = run("--report", "report", "--log", "log", "--", "sh", "-c", script);

        assertThat(ended.err())
                .contains("3 calls, 2 codes met, 0 hosts outside, 1 resources left behind")
                .contains("-3", "volume", "(data)");
        assertThat(report().path("leftBehind")).hasSize(1);
        assertThat(report().at("/leftBehind/0/kind").asString()).isEqualTo("volume");
        assertThat(report().path("outcomes")
                        .valueStream()
                        .map(outcome -> outcome.path("code").asString()))
                .containsExactlyInAnyOrder("0", "0", "-3");
        assertThat(Files.readString(folder.resolve("log"))).contains("/volumes");
    }

    @Test
    void a_run_attaches_to_the_cloud_that_runs_and_counts_only_its_own() throws Exception {
        try (var cloud = Cloud.start(folder)) {
            var attach = "--attach=" + cloud.http();
            var call = List.of("curl", "-s", "https://cvm.api.qcloud.com/v2/index.php");
            for (var round = 0; round < 2; round++) {
                var ended = run(
                        Stream.concat(Stream.of(attach, "--"), call.stream()).toArray(String[]::new));
                assertThat(ended.out()).contains("\"code\":4000");
                assertThat(ended.err()).contains("1 calls, 1 codes met");
            }
        }
    }

    /// Whoever starts the tests in the background may have it ignore SIGINT, and with it all that it starts.
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void signals_are_passed_on(String signal) throws Exception {
        var heard = List.of("env", "--default-signal=INT,HUP", SQUALL, "run", "--");
        assumeTrue(isThere("env", "--default-signal=INT", "true"), "needs env of GNU");
        var script = "trap 'exit 42' %s; touch ready; while :; do sleep 0.1; done".formatted(signal);
        var process = start(
                Map.of(),
                Stream.concat(heard.stream(), Stream.of("sh", "-c", script)).toList());
        await(folder.resolve("ready"));

        send(signal, process.pid());

        assertThat(ended(process).exitCode()).isEqualTo(42);
    }

    private static boolean isThere(String... command) throws Exception {
        return Shell.run(Path.of("."), Map.of(), List.of(command)).exitCode() == 0;
    }

    @Test
    void who_ignores_the_request_to_end_is_killed_and_so_is_what_it_left_behind() throws Exception {
        var process = start(
                Map.of(),
                "--grace",
                "1",
                "--report",
                "report",
                "--",
                "sh",
                "-c",
                "(trap '' TERM HUP; setsid sleep 300 & echo $! > orphan); trap '' TERM; touch ready; while :; do sleep 0.1; done");
        await(folder.resolve("ready"));
        await(folder.resolve("orphan"));

        send("TERM", process.pid());

        assertThat(ended(process).exitCode()).isEqualTo(137);
        assertThat(report().path("processesEnded").asInt()).isPositive();
        var orphan = Long.parseLong(Files.readString(folder.resolve("orphan")).strip());
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void nothing_is_left_of_a_run() throws Exception {
        var temporary = Files.createDirectory(folder.resolve("tmp"));

        run(Map.of("SQUALL_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary), "--", "true");

        try (var left = Files.list(temporary)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("squall-"));
        }
    }

    @Test
    void a_program_in_plain_node_is_reached_where_node_knows_proxies() throws Exception {
        var version = nodeVersion();
        assumeTrue(version >= 24, "needs node 24, not " + version);

        var ended = run(
                "--",
                "node",
                "-e",
                "fetch('https://cvm.api.qcloud.com/v2/index.php').then(a => a.text()).then(console.log)");

        assertThat(ended.out()).contains("\"code\":4000");
    }

    private static int nodeVersion() throws InterruptedException {
        try {
            var told = Shell.run(Path.of("."), Map.of(), List.of("node", "--version"))
                    .output();
            return Integer.parseInt(told.replaceFirst("(?s)v(\\d+).*", "$1"));
        } catch (IOException absent) {
            return 0;
        }
    }

    private static void send(String signal, long process) throws Exception {
        var killed = Shell.run(Path.of("."), Map.of(), List.of("kill", "-" + signal, String.valueOf(process)));
        assertThat(killed.exitCode()).as(killed.output()).isZero();
    }

    private static void await(Path file) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        while (Files.notExists(file) && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(20));
        }
        assertThat(file).exists();
    }
}
