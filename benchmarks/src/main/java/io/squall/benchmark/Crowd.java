package io.squall.benchmark;

import io.squall.engine.Caller;
import io.squall.engine.Done;
import io.squall.engine.Engine;
import io.squall.engine.Transaction;
import io.squall.engine.identity.IssueToken;
import io.squall.engine.instance.CreateInstances;
import io.squall.engine.instance.CreateInstances.Attachable;
import io.squall.engine.instance.CreateInstances.RootDisk;
import io.squall.engine.keypair.ImportKeyPair;
import io.squall.engine.world.ChangeZone;
import io.squall.engine.world.CreateAccount;
import io.squall.engine.world.WorldPlan;
import io.squall.model.AccountId;
import io.squall.model.AccountPlan;
import io.squall.model.AccountPlan.AppkeyPlan;
import io.squall.model.AccountPlan.UserPlan;
import io.squall.model.AppkeyId;
import io.squall.model.Capacity;
import io.squall.model.Cidr;
import io.squall.model.FlavorId;
import io.squall.model.ImageId;
import io.squall.model.Instance;
import io.squall.model.NetworkId;
import io.squall.model.NetworkPlan;
import io.squall.model.NetworkPlan.SubnetPlan;
import io.squall.model.Quotas;
import io.squall.model.Role;
import io.squall.model.Standing;
import io.squall.model.UserId;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import io.squall.server.world.World;
import io.squall.store.SqliteStore;
import io.squall.worldfile.WorldFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A world of many accounts of NHN's, made by the commands that its API runs, an account in a transaction.
///
/// @param asked accounts with [#EACH] instances, whose lists are asked for
/// @param others accounts that nobody asks for
/// @param instancesOfOthers how many instances each of those has
record Crowd(int asked, int others, int instancesOfOthers) {

    static final int EACH = 5;

    private static final ZoneId ZONE = new ZoneId("kr-pub-a");
    private static final String PASSWORD = "squall-crowd";
    private static final String KEY = "key";
    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final Capacity ENDLESS = new Capacity(1L << 40, 1L << 40, 1L << 40);
    private static final int MAX_WINDOWS_NAME = 12;
    private static final int DISK_GB = 20;

    /// An account that can be asked for its list.
    record Member(String appkey, String token) {

        String list() {
            return "/v1.0/appkeys/%s/instances-detail".formatted(appkey);
        }

        String header() {
            return "X-Auth-Token: " + token;
        }
    }

    long instances() {
        return (long) asked * EACH + (long) others * instancesOfOthers;
    }

    /// Makes the world of a cloud that has not begun yet.
    ///
    /// @param data the cloud's folder
    /// @return the accounts that are asked; their tokens are good for an hour
    List<Member> fill(Path data) {
        var plan = WorldFile.defaultPlan();
        try (var world = World.open(file(data), options(), plan, InstantSource.system(), new SecureRandom())) {
            var engine = world.engine();
            engine.run(Caller.OPERATOR, new ChangeZone(ZONE, Optional.empty(), Optional.of(ENDLESS)));
            for (var number = 0; number < others; number++) {
                settle(engine, plan, "other-" + number, instancesOfOthers);
            }
            var members = new ArrayList<Member>();
            for (var number = 0; number < asked; number++) {
                var name = "asked-" + number;
                var caller = settle(engine, plan, name, EACH);
                var grant = engine.run(caller, new IssueToken(name, PASSWORD));
                members.add(new Member(name, grant.token().id().value()));
            }
            return List.copyOf(members);
        }
    }

    private static Path file(Path data) {
        try {
            return Files.createDirectories(data).resolve("world.db");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SqliteStore.Options options() {
        return new SqliteStore.Options(SqliteStore.Options.DEFAULT.patience(), false);
    }

    /// Opens an account, and builds its instances.
    private static Caller settle(Engine engine, WorldPlan plan, String name, int instances) {
        engine.run(Caller.OPERATOR, new CreateAccount(account(plan, name)));
        var caller = new Caller(new AccountId(name), new UserId(name), Role.ADMINISTRATOR, plan.region());
        engine.run(caller, new ImportKeyPair(KEY, PUBLIC_KEY));
        engine.run(caller, tx -> built(tx, instances(plan, name, instances)));
        return caller;
    }

    private static AccountPlan account(WorldPlan plan, String name) {
        var user = new UserPlan(
                Optional.of(new UserId(name)), name, Optional.of(PASSWORD), true, Role.ADMINISTRATOR, List.of());
        return new AccountPlan(
                Optional.of(new AccountId(name)),
                name,
                Quotas.UNLIMITED,
                Set.of(),
                plan.region(),
                Standing.GOOD,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new AppkeyPlan(new AppkeyId(name), true)),
                List.of(user),
                List.of(),
                List.of(network(name)));
    }

    private static NetworkPlan network(String account) {
        var subnet = new SubnetPlan(
                Optional.empty(),
                "Default Network",
                Cidr.parse("192.168.0.0/16").orElseThrow(),
                Optional.empty(),
                List.of(),
                true);
        return new NetworkPlan(
                Optional.of(networkOf(account)), "Default Network", Optional.empty(), false, false, List.of(subnet));
    }

    private static NetworkId networkOf(String account) {
        return new NetworkId("network-" + account);
    }

    private static CreateInstances instances(WorldPlan plan, String account, int count) {
        return new CreateInstances(
                "web",
                image(plan),
                flavor(plan),
                List.of(new Attachable(Optional.of(networkOf(account)), Optional.empty())),
                ZONE,
                KEY,
                count,
                Optional.of(new RootDisk(DISK_GB, Volume.Type.HDD)),
                List.of("default"),
                MAX_WINDOWS_NAME);
    }

    private static ImageId image(WorldPlan plan) {
        return plan.images().stream()
                .filter(image ->
                        image.name().startsWith("Debian") && image.regions().contains(plan.region()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static FlavorId flavor(WorldPlan plan) {
        return plan.flavors().stream()
                .filter(flavor -> flavor.name().equals("m2.c1m2"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// Nobody waits for them to boot.
    private static Done built(Transaction tx, CreateInstances instances) {
        for (var instance : instances.run(tx)) {
            instance.rootVolume()
                    .flatMap(tx.volumes()::find)
                    .ifPresent(volume -> tx.volumes().put(volume.in(Volume.State.IN_USE, Optional.empty())));
            tx.instances()
                    .put(instance.change()
                            .state(Instance.State.ACTIVE)
                            .task(Optional.empty())
                            .launchedAt(tx.now())
                            .at(tx.now()));
        }
        return Done.DONE;
    }
}
