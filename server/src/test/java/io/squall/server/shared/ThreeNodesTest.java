package io.squall.server.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Store;
import io.squall.rules.Invariants;
import io.squall.store.EmbeddedDatabase;
import io.squall.store.EmbeddedDatabase.Stop;
import io.squall.store.PostgresDatabase;
import io.squall.store.PostgresUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Three nodes on one PostgreSQL work, are killed, and lose it, again and again: nothing that was acknowledged is lost,
/// done twice or half done.
@Timeout(600)
final class ThreeNodesTest {

    private static final int ENOUGH = 40;
    private static final int DEVICES = 9;
    private static final String MANY = """
            {"instances": 100000, "vcpus": 100000, "ram-mb": 100000000, "volumes": 100000, "volume-gb": 100000000,
             "ports": 100000, "floating-ips": 100000, "hourly-instances": 100000}""";

    @TempDir
    private Path folder = Path.of("");

    private final Ledger ledger = new Ledger();

    @Test
    void nothing_is_lost_doubled_or_half_done_whoever_is_killed() throws Exception {
        try (var server = EmbeddedDatabase.start(folder)) {
            var nodes = Node.start(3, server.url());
            try {
                prepare(nodes.getFirst());
                var place = Load.Place.read(nodes.getFirst());
                round(server, nodes, place, () -> nodes.get(0).kill());
                round(server, nodes, place, () -> bounce(server, Stop.IMMEDIATE));
                round(server, nodes, place, () -> {
                    nodes.get(1).kill();
                    bounce(server, Stop.KILL);
                });
                round(server, nodes, place, () -> {
                    bounce(server, Stop.FAST);
                    nodes.get(2).kill();
                });
                quotaEdge(nodes, place);
                devices(nodes, place);
                requestWindow(nodes);
                check(server);
                for (var node : nodes) {
                    node.stop();
                }
            } finally {
                for (var node : nodes) {
                    node.kill();
                }
            }
        }
    }

    private static void prepare(Node node) throws Exception {
        node.admin("PATCH", "accounts/%s/quotas".formatted(Node.APPKEY), MANY);
        node.admin("PATCH", "accounts/%s/quotas".formatted(SignedQuery.Key.DEMO.id()), MANY);
        node.admin("PATCH", "rules", "{\"perMinute\": 1000000, \"perMinuteOfAction\": 1000000}");
    }

    /// Something terrible.
    private interface Blow {
        void strike() throws Exception;
    }

    private static void bounce(EmbeddedDatabase server, Stop how) {
        server.stop(how);
        server.start();
    }

    private void round(EmbeddedDatabase server, List<Node> nodes, Load.Place place, Blow blow) throws Exception {
        try (var load = Load.begin(nodes, ledger, place, ledger.acknowledged())) {
            load.awaitMore(ENOUGH);
            blow.strike();
            load.awaitMore(ENOUGH);
        }
        for (var node : nodes) {
            if (!node.isAlive()) {
                node.restart();
            }
        }
        check(server);
    }

    private void check(EmbeddedDatabase server) {
        try (var database = PostgresDatabase.open(
                PostgresUrl.parse(server.url()), PostgresDatabase.Options.DEFAULT, reason -> {})) {
            Store store = database.world("squall_world_default");
            ledger.check(store);
            Invariants.holdWithQuotas(store);
        }
    }

    /// Of many who ask at once for the last few, as many get one as there are.
    private void quotaEdge(List<Node> nodes, Load.Place place) throws Exception {
        var used = nodes.getFirst()
                .nhn(place.token(), "GET", "floating-ips", "")
                .path("floatingips")
                .size();
        nodes.getFirst()
                .admin(
                        "PATCH",
                        "accounts/%s/quotas".formatted(Node.APPKEY),
                        "{\"floating-ips\": %d}".formatted(used + 5));
        var codes = atOnce(
                nodes,
                18,
                node -> node.nhn(
                                place.token(),
                                "POST",
                                "floating-ips",
                                "{\"pool\": {\"id\": \"%s\"}}".formatted(place.pool()))
                        .at("/header/resultCode")
                        .asInt());
        assertThat(codes.stream().filter(code -> code == 0))
                .as("codes %s", codes)
                .hasSize(5);
        assertThat(codes).doesNotContain(-6, -2);
    }

    /// Volumes that are attached to an instance at the same time get devices of their own.
    private void devices(List<Node> nodes, Load.Place place) throws Exception {
        var first = nodes.getFirst();
        var instance = first.nhn(place.token(), "POST", "instances", place.instance())
                .at("/instance/id")
                .asString();
        var volumes = new ConcurrentLinkedQueue<String>();
        for (var i = 0; i < DEVICES; i++) {
            volumes.add(first.nhn(place.token(), "POST", "volumes", Load.Place.VOLUME)
                    .at("/volume/id")
                    .asString());
        }
        var devices = ConcurrentHashMap.<String>newKeySet();
        atOnce(nodes, DEVICES, node -> {
            var answer = node.nhn(
                    place.token(),
                    "POST",
                    "instances/%s/attachments".formatted(instance),
                    "{\"attachment\": {\"volumeId\": \"%s\"}}".formatted(volumes.remove()));
            devices.add(answer.at("/attachment/device").asString());
            return answer.at("/header/resultCode").asInt();
        });
        assertThat(devices).hasSize(DEVICES).doesNotContain("");
    }

    /// Requests that come to all nodes are counted together.
    private void requestWindow(List<Node> nodes) throws Exception {
        var account = nodes.getFirst().admin("POST", "accounts/signed", "{}");
        var key = new SignedQuery.Key(
                account.path("accessKey").asString(), account.path("secret").asString());
        nodes.getFirst().admin("PATCH", "rules", "{\"perMinuteOfAction\": 30}");
        var codes = atOnce(
                nodes,
                60,
                node -> node.signed(SignedQuery.of(key, "eip", "DescribeEip", Map.of()))
                        .path("code")
                        .asInt());
        assertThat(codes.stream().filter(code -> code == 0))
                .as("codes %s", codes)
                .hasSize(30);
        assertThat(codes.stream().filter(code -> code == 4400)).hasSize(30);
    }

    /// A call to one of the nodes.
    private interface Call {
        int to(Node node) throws Exception;
    }

    private static List<Integer> atOnce(List<Node> nodes, int times, Call call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times)
                    .<Callable<Integer>>mapToObj(i -> () -> call.to(nodes.get(i % nodes.size())))
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
