package io.squall.engine.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Engine;
import io.squall.engine.Identifiers;
import io.squall.engine.Kinds;
import io.squall.engine.Query;
import io.squall.engine.Transaction;
import io.squall.engine.world.FillWorld;
import io.squall.model.AccountId;
import io.squall.model.Capacity;
import io.squall.model.Instance;
import io.squall.model.Ipv4Address;
import io.squall.model.Noun;
import io.squall.model.RegionId;
import io.squall.model.Role;
import io.squall.model.UserId;
import io.squall.model.Volume;
import io.squall.store.SqliteStore;
import io.squall.worldfile.FaultyWorld;
import io.squall.worldfile.WorldFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// A small world on a real store, whose machine has a clock that is set by hand.
final class TestWorld implements AutoCloseable {

    static final Caller ALICE = caller("alice");
    static final Caller BOB = caller("bob");

    private static final String YAML = """
            settings: {transitions: {boot: 10s, stop: 10s, reboot: 10s, resize: 10s, delete: 10s, create-volume: 10s, attach-volume: 10s, create-image: 20s}}
            regions:
              R:
                zones:
                  - {name: a, stock: {vcpus: 40, ram-mb: 80000, volume-gb: 2000}}
                  - {name: b, available: false, stock: {vcpus: 40, ram-mb: 80000, volume-gb: 2000}}
            flavors:
              - {name: small, id: small, purpose: general, vcpus: 1, ram-mb: 2048}
              - {name: large, id: large, purpose: general, vcpus: 4, ram-mb: 8192}
              - {name: local, id: local, purpose: general, vcpus: 1, ram-mb: 2048, local-disk-gb: 20}
            images:
              - {name: linux, id: linux, os: linux, size-mb: 100, created-at: "2020-01-01T00:00:00Z"}
            external-networks:
              - name: outside
                id: outside
                subnets: [{name: outside, id: outside, cidr: 203.0.113.0/24, pools: [203.0.113.10-203.0.113.25]}]
            accounts:
              - name: alice
                id: alice
                quotas: {instances: 12, vcpus: 20, ram-mb: 40000, volumes: 16, volume-gb: 600, floating-ips: 6, ports: 14}
                networks:
                  - name: net
                    id: net
                    subnets: [{name: tiny, id: tiny, cidr: 10.0.0.0/28}, {name: island, id: island, cidr: 10.1.0.0/28, routed: false}]
              - name: bob
                id: bob
            """;

    private final SqliteStore store;
    private final Engine engine;
    private Instant machine = Instant.parse("2026-01-01T00:00:00Z");

    private TestWorld(SqliteStore store) {
        this.store = store;
        this.engine = new Engine(store, () -> machine, new Identifiers(new Random(42)));
    }

    static TestWorld in(Path folder) {
        try {
            var file = folder.resolve("world-%d.db".formatted(System.nanoTime()));
            var world = new TestWorld(SqliteStore.open(file, new SqliteStore.Options(Duration.ofSeconds(20), false)));
            var plan = WorldFile.read(YAML, "test-world.yaml");
            world.engine.found(plan.settings(), new FillWorld(plan));
            return world;
        } catch (FaultyWorld defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static Caller caller(String name) {
        return new Caller(new AccountId(name), new UserId(name), Role.ADMINISTRATOR, new RegionId("R"));
    }

    <R> R run(Command<R> command) {
        return engine.run(ALICE, command);
    }

    <R> R run(Caller caller, Command<R> command) {
        return engine.run(caller, command);
    }

    <R> R operate(Command<R> command) {
        return engine.run(Caller.OPERATOR, command);
    }

    void pass(Duration time) {
        machine = machine.plus(time);
    }

    /// Everything that the world keeps, to see whether something changed.
    List<? extends Noun> everything() {
        return operate(new Everything());
    }

    private record Everything() implements Query<List<Noun>> {
        @Override
        public List<Noun> run(Transaction tx) {
            var all = new ArrayList<Noun>();
            Kinds.ALL.forEach(kind -> all.addAll(tx.all(kind).list()));
            return all;
        }
    }

    /// What must hold in every world at every moment.
    void checkBooks() {
        operate(new Books());
    }

    private record Books() implements Query<Optional<String>> {
        @Override
        public Optional<String> run(Transaction tx) {
            checkStock(tx);
            checkAddresses(tx);
            checkVolumes(tx);
            checkPorts(tx);
            return Optional.empty();
        }

        private static void checkStock(Transaction tx) {
            for (var zone : tx.all(Kinds.ZONES).list()) {
                var instances = tx.all(Kinds.INSTANCES).list().stream()
                        .filter(instance -> instance.placed() && instance.zone().equals(zone.id()))
                        .map(instance -> Capacity.of(instance.flavor()));
                var volumes = tx.all(Kinds.VOLUMES).list().stream()
                        .filter(volume -> volume.stored() && volume.zone().equals(zone.id()))
                        .map(volume -> Capacity.ofVolume(volume.sizeGb()));
                var held = Stream.concat(instances, volumes).reduce(Capacity.NONE, Capacity::plus);

                assertThat(zone.used()).as("used in zone %s", zone.id()).isEqualTo(held);
            }
        }

        private static void checkAddresses(Transaction tx) {
            for (var subnet : tx.all(Kinds.SUBNETS).list()) {
                var taken = new ArrayList<Ipv4Address>();
                tx.all(Kinds.PORTS).list().stream()
                        .filter(port -> port.subnet().equals(subnet.id()))
                        .forEach(port -> taken.add(port.address()));
                tx.all(Kinds.FLOATING_IPS).list().stream()
                        .filter(ip -> ip.subnet().equals(subnet.id()))
                        .forEach(ip -> taken.add(ip.address()));
                var free = tx.addresses().find(subnet.id()).orElseThrow().free();
                var capacity = subnet.allocationPools().stream()
                        .mapToLong(range -> range.size())
                        .sum();

                assertThat(taken).as("addresses of %s", subnet.cidr()).doesNotHaveDuplicates();
                assertThat(taken).noneMatch(free::isFree);
                assertThat(free.size() + taken.size()).isEqualTo(capacity);
            }
        }

        private static void checkVolumes(Transaction tx) {
            var instances =
                    tx.all(Kinds.INSTANCES).list().stream().map(Instance::id).collect(toSet());
            var attached = tx.all(Kinds.VOLUMES).list().stream()
                    .flatMap(volume -> volume.attachment().stream())
                    .toList();

            assertThat(attached).allMatch(attachment -> instances.contains(attachment.instance()));
            attached.stream()
                    .collect(groupingBy(Volume.Attachment::instance))
                    .values()
                    .forEach(of -> assertThat(of.stream().map(Volume.Attachment::device))
                            .doesNotHaveDuplicates());
        }

        private static void checkPorts(Transaction tx) {
            var ports = tx.all(Kinds.PORTS).list();
            var instances = tx.all(Kinds.INSTANCES).list();
            var portIds = ports.stream().map(port -> port.id()).collect(toSet());

            assertThat(instances.stream().flatMap(instance -> instance.ports().stream()))
                    .containsExactlyInAnyOrderElementsOf(portIds);
            assertThat(tx.all(Kinds.FLOATING_IPS).list().stream()
                            .flatMap(ip -> ip.association().stream())
                            .map(association -> association.port()))
                    .allMatch(portIds::contains)
                    .doesNotHaveDuplicates();
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
