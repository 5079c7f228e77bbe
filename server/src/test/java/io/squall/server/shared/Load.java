package io.squall.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/// Clients of both APIs that work on all nodes at once, and write down what they are told.
final class Load implements AutoCloseable {

    private static final int CLIENTS = 6;
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Node> nodes;
    private final Ledger ledger;
    private final Place place;
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean ending;

    /// What the clients need to know of the world.
    record Place(String token, String flavor, String image, String network, String pool) {

        static final String VOLUME = """
                {"volume": {"name": "data", "availabilityZone": "kr-pub-a", "size": 10}}""";

        String instance() {
            return """
                   {"instance": {"name": "web", "image": "%s", "flavor": "%s", "networks": [{"id": "%s"}],
                    "keyName": "key", "availabilityZone": "kr-pub-a", "volume": {"size": 20},
                    "securityGroups": [{"name": "default"}]}}""".formatted(image, flavor, network);
        }

        static Place read(Node node) throws IOException, InterruptedException {
            var token = node.token();
            node.nhn(token, "POST", "keypairs", "{\"keypair\": {\"name\": \"key\"}}");
            return new Place(
                    token,
                    named(node.nhn(token, "GET", "flavors", "").path("flavors"), "m2.c1m2"),
                    named(node.nhn(token, "GET", "images", "").path("images"), "Debian 10"),
                    named(node.nhn(token, "GET", "networks", "").path("networks"), "Default Network"),
                    node.nhn(token, "GET", "floating-ip-pools", "")
                            .at("/pools/0/id")
                            .asString());
        }

        private static String named(JsonNode all, String name) {
            return all.valueStream()
                    .filter(one -> one.path("name").asString().startsWith(name))
                    .findFirst()
                    .orElseThrow()
                    .path("id")
                    .asString();
        }
    }

    private Load(List<Node> nodes, Ledger ledger, Place place) {
        this.nodes = nodes;
        this.ledger = ledger;
        this.place = place;
    }

    static Load begin(List<Node> nodes, Ledger ledger, Place place, long seed) {
        var load = new Load(nodes, ledger, place);
        for (var client = 0; client < CLIENTS; client++) {
            var random = new Random(seed + client);
            load.clients.add(Thread.ofVirtual().start(() -> load.work(random)));
        }
        return load;
    }

    /// Waits until so much more was acknowledged.
    void awaitMore(int count) throws InterruptedException {
        var goal = ledger.acknowledged() + count;
        for (var waited = Duration.ZERO; ledger.acknowledged() < goal; waited = waited.plus(GLANCE)) {
            assertThat(waited)
                    .as("time to get from %d to %d", ledger.acknowledged(), goal)
                    .isLessThan(PATIENCE);
            Thread.sleep(GLANCE);
        }
    }

    private void work(Random random) {
        while (!ending) {
            try {
                act(random);
            } catch (IOException broken) {
                // whether it was done nobody knows
                pause();
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void act(Random random) throws IOException, InterruptedException {
        switch (random.nextInt(12)) {
            case 0, 1 -> makeInstance(random);
            case 2 -> delete(random, Kinds.INSTANCES, "instances");
            case 3 -> makeVolume(random);
            case 4 -> attach(random);
            case 5 -> makeFloatingIp(random);
            case 6 -> delete(random, Kinds.FLOATING_IPS, "floating-ips");
            case 7, 8 -> runInstance(random);
            case 9 -> createEip(random);
            default -> replay(random);
        }
    }

    private Node node(Random random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private JsonNode nhn(Random random, String method, String path, String body)
            throws IOException, InterruptedException {
        var answer = node(random).nhn(place.token(), method, path, body);
        if (answer.at("/header/resultCode").asInt() == -2) {
            ledger.wrong(method + " " + path + ": " + answer);
        }
        return answer;
    }

    private static boolean isDone(JsonNode answer) {
        return answer.at("/header/isSuccessful").asBoolean();
    }

    private void makeInstance(Random random) throws IOException, InterruptedException {
        var answer = nhn(random, "POST", "instances", place.instance());
        if (isDone(answer)) {
            ledger.made(Kinds.INSTANCES, answer.at("/instance/id").asString());
        }
    }

    private void makeVolume(Random random) throws IOException, InterruptedException {
        var answer = nhn(random, "POST", "volumes", Place.VOLUME);
        if (isDone(answer)) {
            ledger.made(Kinds.VOLUMES, answer.at("/volume/id").asString());
        }
    }

    private void attach(Random random) throws IOException, InterruptedException {
        var instance = ledger.any(Kinds.INSTANCES, random);
        var volume = ledger.any(Kinds.VOLUMES, random);
        var answer = nhn(
                random,
                "POST",
                "instances/%s/attachments".formatted(instance),
                "{\"attachment\": {\"volumeId\": \"%s\"}}".formatted(volume));
        if (isDone(answer)) {
            ledger.attached(volume, instance, answer.at("/attachment/device").asString());
        }
    }

    private void makeFloatingIp(Random random) throws IOException, InterruptedException {
        var answer = nhn(random, "POST", "floating-ips", "{\"pool\": {\"id\": \"%s\"}}".formatted(place.pool()));
        if (isDone(answer)) {
            ledger.made(Kinds.FLOATING_IPS, answer.at("/floatingip/id").asString());
        }
    }

    private void delete(Random random, Kind<?> kind, String path) throws IOException, InterruptedException {
        var id = ledger.any(kind, random);
        if (id.equals("none") || id.contains("ins-") || id.contains("eip-")) {
            return;
        }
        ledger.doom(id);
        if (isDone(nhn(random, "DELETE", path + "?id=" + id, ""))) {
            ledger.deleted(id);
        }
    }

    private void runInstance(Random random) throws IOException, InterruptedException {
        var answer = node(random)
                .signed(SignedQuery.of(
                        SignedQuery.Key.DEMO,
                        "cvm",
                        "RunInstancesHour",
                        Map.of(
                                "cpu", "1",
                                "mem", "1",
                                "imageId", "img-31tjrtph",
                                "storageSize", "0",
                                "zoneId", "100002")));
        answer.path("unInstanceIds").forEach(id -> ledger.made(Kinds.INSTANCES, id.asString()));
    }

    private void createEip(Random random) throws IOException, InterruptedException {
        var answer = node(random).signed(SignedQuery.of(SignedQuery.Key.DEMO, "eip", "CreateEip", Map.of()));
        answer.at("/data/eipIds").forEach(id -> ledger.made(Kinds.FLOATING_IPS, id.asString()));
    }

    /// One request to all nodes at the same time, and one that was let in long ago.
    private void replay(Random random) throws InterruptedException {
        var fresh = SignedQuery.of(SignedQuery.Key.DEMO, "eip", "DescribeEip", Map.of());
        ledger.accepted(fresh, letIn(nodes, fresh));
        var old = ledger.accepted();
        if (!old.isEmpty()) {
            var again = old.get(random.nextInt(old.size()));
            if (letIn(List.of(node(random)), again) > 0) {
                ledger.wrong("let in again: " + again.text());
            }
        }
    }

    /// How many of the nodes let a request in.
    static long letIn(List<Node> nodes, SignedQuery query) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = nodes.stream()
                    .<Callable<Boolean>>map(
                            node -> () -> node.signed(query).path("code").asInt(-1) == 0)
                    .toList();
            return threads.invokeAll(calls).stream().filter(Load::isTrue).count();
        }
    }

    /// One that is broken off may have been let in or not.
    private static boolean isTrue(Future<Boolean> call) {
        return call.state() == Future.State.SUCCESS && call.resultNow();
    }

    @Override
    public void close() {
        ending = true;
        for (var client : clients) {
            try {
                client.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
