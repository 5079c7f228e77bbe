package io.squall.server.robust;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The server is killed while worlds are forked, restored and deleted: each is there whole afterwards, or not at all.
final class WorldKillTest {

    private static final int KILLS = 4;
    private static final int MIN_LIFE_MILLIS = 700;
    private static final int SPAN_MILLIS = 1500;
    private static final Pattern READY = Pattern.compile("squall ready http=(\\S+) .*");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path data = Path.of(".");

    /// Forks that were acknowledged and that nobody wanted to delete.
    private final Set<String> forks = ConcurrentHashMap.newKeySet();

    private final Set<String> doomed = ConcurrentHashMap.newKeySet();

    @Test
    void a_kill_leaves_every_world_whole() throws Exception {
        var random = new Random(20_261_126);
        for (var kill = 0; kill < KILLS; kill++) {
            var server = Server.start(data);
            try {
                server.send("POST", "worlds/default/snapshots", "{\"name\": \"once\"}");
                var clients = load(server, kill);
                Thread.sleep(MIN_LIFE_MILLIS + random.nextInt(SPAN_MILLIS));
                server.process().destroyForcibly().waitFor();
                for (var client : clients) {
                    client.join();
                }
            } finally {
                server.process().destroyForcibly();
            }
            check();
        }
        assertThat(forks).isNotEmpty();
    }

    private record Server(Process process, String url) {

        static Server start(Path data) throws Exception {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                            java,
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "io.squall.server.cli.Squall",
                            "up",
                            "--tls-port",
                            "0",
                            "--port",
                            "0",
                            "--no-proxy",
                            "--instant",
                            "--data",
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var ready = READY.matcher(
                    String.valueOf(process.inputReader(StandardCharsets.UTF_8).readLine()));
            assertThat(ready.matches()).isTrue();
            return new Server(process, ready.group(1));
        }

        JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(URI.create(url + "/_squall/" + path))
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            try {
                return Json.read(
                        CLIENT.send(request, BodyHandlers.ofByteArray()).body());
            } catch (Json.NotJson cut) {
                throw new IOException(cut);
            }
        }
    }

    private interface Deed {
        void run(int turn) throws IOException, InterruptedException;
    }

    private List<Thread> load(Server server, int kill) {
        var threads = new ArrayList<Thread>();
        threads.add(repeat(turn -> fork(server, "f%d-%d".formatted(kill, turn))));
        threads.add(repeat(turn -> passing(server, "p%d-%d".formatted(kill, turn))));
        threads.add(repeat(turn -> server.send("POST", "worlds/default/restore", "{\"snapshot\": \"once\"}")));
        threads.add(repeat(turn -> server.send("POST", "accounts", "{}")));
        return threads;
    }

    private static Thread repeat(Deed deed) {
        return Thread.ofVirtual().start(() -> {
            try {
                for (var turn = 0; ; turn++) {
                    deed.run(turn);
                }
            } catch (IOException | InterruptedException killed) {
                return;
            }
        });
    }

    private void fork(Server server, String name) throws IOException, InterruptedException {
        if (server.send("POST", "worlds/default/fork", "{\"name\": \"%s\"}".formatted(name))
                .has("world")) {
            forks.add(name);
        }
        Thread.sleep(20);
    }

    private void passing(Server server, String name) throws IOException, InterruptedException {
        doomed.add(name);
        server.send("POST", "worlds/default/fork", "{\"name\": \"%s\"}".formatted(name));
        server.send("DELETE", "worlds/" + name, "");
        Thread.sleep(20);
    }

    private void check() throws Exception {
        var server = Server.start(data);
        try {
            var worlds = server.send("GET", "worlds", "")
                    .path("worlds")
                    .valueStream()
                    .map(world -> world.path("world").asString())
                    .toList();
            assertThat(worlds).contains("default").containsAll(forks);
            for (var world : worlds) {
                assertThat(server.send("GET", "accounts?world=" + world, "").path("accounts"))
                        .as(world)
                        .isNotEmpty();
                assertThat(server.send("GET", "clock?world=" + world, "").has("now"))
                        .as(world)
                        .isTrue();
            }
            assertThat(data.resolve("worlds-unfinished")).doesNotExist();
            assertThat(Files.exists(data.resolve("worlds-passing"))).isFalse();
            for (var world : worlds) {
                if (!world.equals("default") && !forks.contains(world)) {
                    server.send("DELETE", "worlds/" + world, "");
                }
            }
        } finally {
            server.process().destroy();
            assertThat(server.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
