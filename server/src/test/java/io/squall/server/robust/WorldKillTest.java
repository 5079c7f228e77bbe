package io.squall.server.robust;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.dialect.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The server is killed while worlds are forked, restored and deleted: each is there whole afterwards, or not at all.
final class WorldKillTest {

    private static final int KILLS = 4;
    private static final int MIN_LIFE_MILLIS = 700;
    private static final int SPAN_MILLIS = 1500;

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
                server.process().kill();
                for (var client : clients) {
                    client.join();
                }
            } finally {
                server.process().kill();
            }
            check();
        }
        assertThat(forks).isNotEmpty();
    }

    /// A server, asked by its admin API.
    private record Server(Killable process) {

        static Server start(Path data) throws IOException {
            return new Server(Killable.start(data));
        }

        JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
            try {
                return Json.read(
                        process.send(method, "/_squall/" + path, body, "none").getBytes(StandardCharsets.UTF_8));
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
            server.process().stop();
        }
    }
}
