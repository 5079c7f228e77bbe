package io.squall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README, block by block: what it says to type is typed, and what it shows must come.
final class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)\\n```", Pattern.DOTALL);
    private static final String START = "./squall up";
    private static final String VERIFY = "./mvnw verify";
    private static final String README_PORT = "8600";
    private static final String README_TLS_PORT = "8643";
    private static final String README_PROXY_PORT = "8680";
    private static final String README_DATA = ".squall/";
    private static final String MARK = "@@@";
    private static final int START_SECONDS = 60;

    @TempDir
    private Path data = Path.of(".");

    /// A fenced block, and the block without a language behind it that shows what it prints.
    private record Block(String commands, String shown) {}

    @Test
    void everything_that_the_readme_says_to_type_works_as_it_says() throws Exception {
        var blocks = blocks();
        assertThat(blocks.getFirst().commands()).isEqualTo(START);
        assertThat(blocks.getLast().commands()).isEqualTo(VERIFY);
        var port = freePort();
        var tlsPort = freePort();
        var proxyPort = freePort();
        var cloud = start(port, tlsPort, proxyPort);
        try {
            assertThat(readyLine(cloud))
                    .matches(asPattern(here(blocks.getFirst().shown(), port, tlsPort, proxyPort)));
            var typed = blocks.subList(1, blocks.size() - 1);
            var printed = type(typed, port, tlsPort, proxyPort);
            for (var i = 0; i < typed.size(); i++) {
                assertThat(printed.get(i))
                        .as(typed.get(i).commands())
                        .matches(asPattern(typed.get(i).shown()));
            }
            assertThat(String.join("", printed))
                    .contains("\"status\":\"ACTIVE\"", "\"floatingIpAddress\":\"203.0.113.", "\"resultCode\":40413")
                    .contains(
                            "{\"status\":\"up\"}",
                            "nhn 10409 INSTANCE_CONFLICT",
                            "\"resultCode\":-1,",
                            "token expired");
        } finally {
            cloud.destroy();
            assertThat(cloud.waitFor(START_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_the_readme_calls_the_test_command_is_what_ci_runs() throws IOException {
        assertThat(Files.readString(Shell.ROOT.resolve(".ci/run"))).contains("./mvnw", "verify");
    }

    private static List<Block> blocks() throws IOException {
        var found = new ArrayList<Block>();
        var block = BLOCK.matcher(Files.readString(Shell.ROOT.resolve("README.md")));
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                found.add(new Block(block.group(2), ""));
            } else {
                found.add(new Block(found.removeLast().commands(), block.group(2)));
            }
        }
        return found;
    }

    private static Pattern asPattern(String shown) {
        var quoted = shown.isEmpty() ? "" : Pattern.quote(shown).replace("...", "\\E.*\\Q");
        return Pattern.compile(".*" + quoted + ".*", Pattern.DOTALL);
    }

    /// What the README says, of the ports and the folder that this test uses.
    private String here(String text, String port, String tlsPort, String proxyPort) {
        return text.replace(README_PORT, port)
                .replace(README_TLS_PORT, tlsPort)
                .replace(README_PROXY_PORT, proxyPort)
                .replace(".../" + README_DATA, data + "/")
                .replace(README_DATA, data + "/");
    }

    private Process start(String port, String tlsPort, String proxyPort) throws IOException {
        assertThat(Shell.ROOT.resolve("server/target/squall.jar"))
                .as("the program is built before it is accepted")
                .exists();
        return new ProcessBuilder(
                        START.split(" ", -1)[0],
                        "up",
                        "--port",
                        port,
                        "--tls-port",
                        tlsPort,
                        "--proxy-port",
                        proxyPort,
                        "--data",
                        data.toString())
                .directory(Shell.ROOT.toFile())
                .redirectError(data.resolve("log").toFile())
                .start();
    }

    private static String readyLine(Process cloud) throws IOException {
        return cloud.inputReader(StandardCharsets.UTF_8).readLine();
    }

    /// Types the blocks into one shell, and gives what each printed.
    private List<String> type(List<Block> blocks, String port, String tlsPort, String proxyPort) throws Exception {
        var script = new StringBuilder("set -eu\n");
        blocks.forEach(block -> script.append(block.commands())
                .append("\necho; echo ")
                .append(MARK)
                .append('\n'));
        var typed = here(script.toString(), port, tlsPort, proxyPort);
        var outcome = Shell.run(Shell.ROOT, Map.of(), List.of("bash", "-c", typed));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        return List.of(outcome.output().split(MARK, -1));
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
