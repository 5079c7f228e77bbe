package io.squall.server.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed under load, again and again: what it acknowledged is there, and nothing is half done.
final class KillTest {

    private static final int KILLS = 5;
    private static final int CLIENTS = 6;
    private static final int MIN_LIFE_MILLIS = 400;
    private static final int SPAN_MILLIS = 1200;
    private static final int MAX_LIFE_MILLIS = 60_000;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern TOKEN = Pattern.compile("\"id\":\"([0-9a-f]{32})\",\"issued_at\"");
    private static final Pattern ADDRESS = Pattern.compile("\"ipAddress\":\"([0-9.]+)\"");
    private static final Pattern FLOATING = Pattern.compile("\"floatingIpAddress\":\"([0-9.]+)\"");
    private static final Pattern SIZE = Pattern.compile("\"size\":([0-9]+)");
    private static final Pattern USED =
            Pattern.compile("\"used\":\\{\"vcpus\":([0-9]+),\"ramMb\":[0-9]+,\"volumeGb\":([0-9]+)}");

    @TempDir
    private Path data = Path.of(".");

    /// What the server said that it did: each identifier with whether it must still be there.
    private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();

    /// What was asked to be deleted, whether or not an answer came.
    private final Set<String> doomed = ConcurrentHashMap.newKeySet();

    @Test
    void what_was_acknowledged_survives_kills_and_nothing_is_half_done() throws Exception {
        var random = new Random(20_171_204);
        for (var kill = 0; kill < KILLS; kill++) {
            var server = Server.start(data);
            try {
                var clients = load(server, random.nextLong());
                Thread.sleep(MIN_LIFE_MILLIS + random.nextInt(SPAN_MILLIS));
                awaitAcknowledged((kill + 1) * CLIENTS + 1);
                server.process().kill();
                for (var client : clients) {
                    client.join();
                }
            } finally {
                server.process().kill();
            }
            check(kill);
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * CLIENTS);
    }

    /// Gives a slow machine the time to do something that a kill could undo.
    private void awaitAcknowledged(int enough) throws InterruptedException {
        for (var waited = 0; acknowledged.size() < enough && waited < MAX_LIFE_MILLIS; waited += MIN_LIFE_MILLIS) {
            Thread.sleep(MIN_LIFE_MILLIS);
        }
    }

    /// A server, and who signed in there.
    private record Server(Killable process, String token) {

        static Server start(Path data) throws Exception {
            var server = new Server(Killable.start(data), "none");
            server.send("PATCH", "/_squall/accounts/SquallDemoAppKey/quotas", """
                    {"instances": 100000, "vcpus": 100000, "ram-mb": 100000000, "volumes": 100000, "volume-gb": 100000000,
                     "ports": 100000, "floating-ips": 100000, "security-groups": 100000, "security-group-rules": 100000}""");
            var signedIn = server.send(
                    "POST",
                    "/v1.0/appkeys/SquallDemoAppKey/tokens",
                    "{\"auth\": {\"username\": \"demo@squall.test\", \"password\": \"squall-demo\"}}");
            var token = TOKEN.matcher(signedIn);
            assertThat(token.find()).as(signedIn).isTrue();
            return new Server(server.process, token.group(1));
        }

        String api(String method, String path, String body) throws IOException, InterruptedException {
            return send(method, "/v1.0/appkeys/SquallDemoAppKey/" + path, body);
        }

        String send(String method, String path, String body) throws IOException, InterruptedException {
            return process.send(method, path, body, token);
        }

        String get(String path) throws IOException, InterruptedException {
            return api("GET", path, "");
        }
    }

    private List<Thread> load(Server server, long seed) throws Exception {
        server.api("POST", "keypairs", "{\"keypair\": {\"name\": \"key\"}}");
        var flavor = idBefore(server.get("flavors"), "m2.c1m2");
        var image = idBefore(server.get("images"), "Debian 10");
        var network = idBefore(server.get("networks"), "Default Network");
        var pool = firstId(server.get("floating-ip-pools"));
        var threads = new ArrayList<Thread>();
        for (var client = 0; client < CLIENTS; client++) {
            var random = new Random(seed + client);
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        act(server, random, flavor, image, network, pool);
                    }
                } catch (IOException | InterruptedException killed) {
                    return;
                }
            }));
        }
        return threads;
    }

    private void act(Server server, Random random, String flavor, String image, String network, String pool)
            throws IOException, InterruptedException {
        switch (random.nextInt(6)) {
            case 0, 1 -> made(server.api("POST", "instances", """
                    {"instance": {"name": "web", "image": "%s", "flavor": "%s", "networks": [{"id": "%s"}], "keyName": "key",
                     "availabilityZone": "kr-pub-a", "volume": {"size": 20}, "securityGroups": [{"name": "default"}]}}""".formatted(image, flavor, network)));
            case 2 -> made(server.api("POST", "volumes", """
                    {"volume": {"name": "data", "availabilityZone": "kr-pub-a", "size": 10}}"""));
            case 3 -> made(server.api("POST", "floating-ips", "{\"pool\": {\"id\": \"%s\"}}".formatted(pool)));
            case 4 -> made(server.api("POST", "security-groups", "{\"securityGroup\": {\"name\": \"web\"}}"));
            default -> delete(server, random);
        }
    }

    private void made(String answer) {
        if (answer.contains("\"isSuccessful\":true")) {
            acknowledged.put(firstId(answer), true);
        }
    }

    private void delete(Server server, Random random) throws IOException, InterruptedException {
        var instances = ids(server.get("instances"));
        if (!instances.isEmpty()) {
            var id = instances.get(random.nextInt(instances.size()));
            doomed.add(id);
            if (server.api("DELETE", "instances?id=" + id, "").contains("\"isSuccessful\":true")) {
                acknowledged.put(id, false);
            }
        }
    }

    private void check(int kill) throws Exception {
        var server = Server.start(data);
        try {
            var details = server.get("instances-detail");
            var volumes = server.get("volumes");
            var instances = ids(server.get("instances"));
            var everything = details + volumes + server.get("floating-ips") + server.get("security-groups");
            acknowledged.forEach((id, there) -> {
                if (!there) {
                    assertThat(instances).as("deleted before kill %d", kill).doesNotContain(id);
                } else if (!doomed.contains(id)) {
                    assertThat(everything).as("made before kill %d", kill).contains(id);
                }
            });
            var addresses = all(ADDRESS, details);
            assertThat(addresses).doesNotHaveDuplicates().hasSameSizeAs(instances);
            assertThat(all(FLOATING, server.get("floating-ips"))).doesNotHaveDuplicates();
            assertThat(instances).allMatch(volumes::contains, "has its root volume");
            var used = USED.matcher(server.send("GET", "/_squall/zones", ""));
            assertThat(used.find()).isTrue();
            assertThat(Long.parseLong(used.group(1))).isEqualTo(instances.size());
            assertThat(Long.parseLong(used.group(2)))
                    .isEqualTo(all(SIZE, volumes).stream()
                            .mapToLong(Long::parseLong)
                            .sum());
        } finally {
            server.process().stop();
        }
    }

    private static String idBefore(String json, String name) {
        var at = json.indexOf("\"name\":\"" + name);
        var start = json.lastIndexOf("\"id\":\"", at);
        return json.substring(start + 6, start + 42);
    }

    private static String firstId(String json) {
        return ids(json).getFirst();
    }

    private static List<String> ids(String json) {
        return all(ID, json);
    }

    private static List<String> all(Pattern pattern, String json) {
        return pattern.matcher(json).results().map(found -> found.group(1)).toList();
    }
}
