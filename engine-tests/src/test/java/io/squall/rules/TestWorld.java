package io.squall.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Engine;
import io.squall.engine.Identifiers;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.Store;
import io.squall.engine.instance.CreateInstances;
import io.squall.engine.instance.CreateInstances.Attachable;
import io.squall.engine.instance.CreateInstances.RootDisk;
import io.squall.engine.keypair.ImportKeyPair;
import io.squall.engine.world.ChangeQuotas;
import io.squall.engine.world.ChangeSettings;
import io.squall.engine.world.FillWorld;
import io.squall.engine.world.WorldPlan;
import io.squall.engine.zone.ListZones;
import io.squall.model.AccountId;
import io.squall.model.FlavorId;
import io.squall.model.Id;
import io.squall.model.ImageId;
import io.squall.model.InstanceId;
import io.squall.model.NetworkId;
import io.squall.model.Noun;
import io.squall.model.Quota;
import io.squall.model.RegionId;
import io.squall.model.Rejected;
import io.squall.model.Rejection;
import io.squall.model.Role;
import io.squall.model.Service;
import io.squall.model.SubnetId;
import io.squall.model.UserId;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import io.squall.store.SqliteStore;
import io.squall.worldfile.FaultyWorld;
import io.squall.worldfile.WorldFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real engine on a real store, with a clock that a test moves. Each test begins in the world as it was founded.
final class TestWorld implements BeforeEachCallback, AfterAllCallback {

    static final Caller ALICE = caller("alice");
    static final Caller BOB = caller("bob");

    static final ImageId LINUX = new ImageId("linux");
    static final FlavorId SMALL = new FlavorId("small");
    static final NetworkId HOME = new NetworkId("home-network");
    static final SubnetId HOME_SUBNET = new SubnetId("home-subnet");
    static final ZoneId ROOMY = new ZoneId("roomy");
    static final String KEY = "key";
    static final String ACCEPTED = "accepted";

    /// Alice has a bit of everything, Bob has the same, of his own.
    static final String YAML = """
            settings:
              token-lifetime: 1h
              transitions:
                {boot: 10s, stop: 5s, reboot: 4s, resize: 8s, delete: 6s, create-volume: 3s, attach-volume: 2s, create-image: 20s}
            regions:
              KR1:
                zones:
                  - {name: roomy, stock: {vcpus: 1000, ram-mb: 4000000, volume-gb: 20000}}
                  - {name: other, stock: {vcpus: 1000, ram-mb: 4000000, volume-gb: 20000}}
                  - {name: full, stock: {vcpus: 0, ram-mb: 0, volume-gb: 0}}
                  - {name: tight, stock: {vcpus: 4, ram-mb: 8192, volume-gb: 100}}
                  - {name: closed, available: false, stock: {vcpus: 100, ram-mb: 400000, volume-gb: 20000}}
              KR2:
                zones:
                  - {name: far, stock: {vcpus: 100, ram-mb: 400000, volume-gb: 20000}}
            flavors:
              - {name: m2.c1m2, id: small, purpose: general, vcpus: 1, ram-mb: 2048}
              - {name: m2.c2m4, id: medium, purpose: general, vcpus: 2, ram-mb: 4096}
              - {name: t2.c1m1, id: tiny, purpose: general, vcpus: 1, ram-mb: 1024}
              - {name: u2.c1m2, id: local, purpose: general, vcpus: 1, ram-mb: 2048, local-disk-gb: 20}
              - {name: i2.c1m2, id: gone, purpose: general, vcpus: 1, ram-mb: 2048, disabled: true}
              - {name: x1.c16m64, id: bobs, purpose: memory, vcpus: 16, ram-mb: 65536, public: false, granted-to: [bob]}
            images:
              - {name: linux, id: linux, os: linux, size-mb: 1024, min-ram-mb: 2048, created-at: "2018-12-11T01:01:35Z"}
              - {name: windows, id: windows, os: windows, size-mb: 14336, created-at: "2019-01-29T02:00:00Z"}
              - {name: retired, id: retired, os: linux, size-mb: 1024, public: false, owner: alice, state: deactivated, created-at: "2020-01-02T00:00:00Z"}
              - {name: bobs, id: bobs, os: linux, size-mb: 1024, public: false, owner: bob, created-at: "2020-01-02T00:00:00Z"}
            external-networks:
              - name: public_network
                id: public
                subnets:
                  - {name: public, id: public-subnet, cidr: 203.0.113.0/24, pools: [203.0.113.10-203.0.113.12]}
              - name: partner_network
                id: partner
                subnets:
                  - {name: partner, id: partner-subnet, cidr: 198.51.100.0/24}
            accounts:
              - name: alice
                id: alice
                appkeys: [{key: alice-key}, {key: old-key, enabled: false}]
                users:
                  - {name: alice, id: alice-user, password: secret}
                  - {name: locked, password: secret, enabled: false}
                  - {name: invited}
                networks:
                  - name: home
                    id: home-network
                    subnets:
                      - {name: home, id: home-subnet, cidr: 192.168.0.0/24}
                      - {name: tiny, id: tiny-subnet, cidr: 192.168.1.0/29, pools: [192.168.1.2-192.168.1.3]}
                      - {name: island, id: island-subnet, cidr: 192.168.2.0/24, routed: false}
                  - name: second
                    id: second-network
                    subnets:
                      - {name: second, id: second-subnet, cidr: 10.0.0.0/24}
                  - name: bare
                    id: bare-network
              - name: bob
                id: bob
                appkeys: [{key: bob-key}]
                users:
                  - {name: bob, id: bob-user, password: secret}
                networks:
                  - name: home
                    id: bobs-network
                    subnets:
                      - {name: home, id: bobs-subnet, cidr: 192.168.0.0/24}
            """;

    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final Instant START = Instant.parse("2020-02-25T01:00:00Z");

    private final Path folder;
    private final WorldPlan plan;
    private final SqliteStore store;
    private volatile Engine engine;
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    TestWorld() {
        this(YAML);
    }

    TestWorld(String yaml) {
        try {
            plan = WorldFile.read(yaml, "test world");
            folder = Files.createTempDirectory("squall-rules");
        } catch (FaultyWorld | IOException unusable) {
            throw new IllegalStateException(unusable);
        }
        store = SqliteStore.open(folder.resolve("world.db"), new SqliteStore.Options(Duration.ofSeconds(10), false));
        engine = engine();
        found();
    }

    private static Caller caller(String name) {
        return new Caller(new AccountId(name), new UserId(name + "-user"), Role.ADMINISTRATOR, new RegionId("KR1"));
    }

    private Engine engine() {
        return new Engine(store, now::get, new Identifiers(new Random(42)));
    }

    /// Makes the world anew, as its plan has it; both users have a key pair.
    void found() {
        now.set(START);
        engine = engine();
        engine.found(plan.settings(), new FillWorld(plan));
        List.of(ALICE, BOB).forEach(caller -> run(caller, new ImportKeyPair(KEY, PUBLIC_KEY)));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        found();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    void close() {
        store.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Store store() {
        return store;
    }

    Instant now() {
        return now.get();
    }

    /// Runs a command on Alice's behalf.
    <R> R run(Command<R> command) {
        return run(ALICE, command);
    }

    <R> R run(Caller caller, Command<R> command) {
        return engine.run(caller, command);
    }

    /// Lets time pass, without anyone looking.
    void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /// Lets time pass, and applies what is due by then.
    void settle(Duration duration) {
        pass(duration);
        run(new ListZones());
    }

    /// Switches a service off, unless it is "-".
    void down(String service) {
        if (service.equals("-")) {
            return;
        }
        run(ChangeSettings.switching(Service.valueOf(service.toUpperCase(Locale.ROOT)), false));
    }

    /// Leaves Alice no room under the quotas with these names; "-" names none.
    void exhaust(String quotas) {
        if (!quotas.equals("-")) {
            Stream.of(quotas.split(" ", -1)).map(Quota::valueOf).forEach(quota -> limit(quota, 0));
        }
    }

    void limit(Quota quota, long limit) {
        run(Caller.OPERATOR, new ChangeQuotas(ALICE.account(), Map.of(quota, limit)));
    }

    /// What the world says to a command: a few words about the rejection. One that is rejected must change nothing.
    String outcome(Caller caller, Command<?> command) {
        var before = dump();
        try {
            run(caller, command);
            return ACCEPTED;
        } catch (Rejected rejected) {
            assertThat(dump()).as("the world after a rejection").isEqualTo(before);
            return words(rejected.reason());
        }
    }

    static String words(Rejection rejection) {
        return switch (rejection) {
            case Rejection.NoSuch(var type, var id) -> "NoSuch %s %s".formatted(type.words(), id);
            case Rejection.WrongState(var type, var _, var actual, var _) ->
                "WrongState %s %s".formatted(type.words(), actual);
            case Rejection.TaskRunning(var _, var task) -> "TaskRunning " + task;
            case Rejection.QuotaExceeded(var quota, var _, var _, var _) -> "QuotaExceeded " + quota;
            case Rejection.ServiceDown(var service) -> "ServiceDown " + service;
            case Rejection.TextTooLong(var _, var field, var _) -> "TextTooLong " + field;
            default -> rejection.getClass().getSimpleName();
        };
    }

    /// Everything in the world, as text.
    List<String> dump() {
        return store.read(tables ->
                Kinds.ALL.stream().flatMap(kind -> dump(tables, kind).stream()).toList());
    }

    private static <N extends Noun> List<String> dump(Store.Tables tables, Kind<N> kind) {
        return tables.table(kind).list().stream()
                .map(noun -> kind.name() + " " + noun)
                .toList();
    }

    <N extends Noun> List<N> all(Kind<N> kind) {
        return store.read(tables -> tables.table(kind).list());
    }

    <N extends Noun> N get(Kind<N> kind, Id id) {
        return store.read(tables -> tables.table(kind).find(id).orElseThrow());
    }

    /// A new instance of Alice's that is still building.
    InstanceId build(String name, SubnetId... subnets) {
        return build(name, ROOMY, subnets.length == 0 ? List.of(HOME_SUBNET) : List.of(subnets));
    }

    InstanceId build(ZoneId zone) {
        return build("web", zone, List.of(HOME_SUBNET));
    }

    private InstanceId build(String name, ZoneId zone, List<SubnetId> subnets) {
        return run(new CreateInstances(
                        name,
                        LINUX,
                        SMALL,
                        subnets.stream()
                                .map(subnet -> new Attachable(Optional.empty(), Optional.of(subnet)))
                                .toList(),
                        zone,
                        KEY,
                        1,
                        Optional.of(new RootDisk(20, Volume.Type.HDD)),
                        List.of("default"),
                        12))
                .getFirst()
                .id();
    }
}
