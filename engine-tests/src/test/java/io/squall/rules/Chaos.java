package io.squall.rules;

import static io.squall.rules.TestWorld.KEY;

import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Kind;
import io.squall.engine.Kinds;
import io.squall.engine.floatingip.AllocateFloatingIp;
import io.squall.engine.floatingip.AssociateFloatingIp;
import io.squall.engine.floatingip.DisassociateFloatingIp;
import io.squall.engine.floatingip.ReleaseFloatingIp;
import io.squall.engine.instance.AttachVolume;
import io.squall.engine.instance.CreateInstances;
import io.squall.engine.instance.CreateInstances.Attachable;
import io.squall.engine.instance.CreateInstances.RootDisk;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.instance.DetachVolume;
import io.squall.engine.instance.RebootInstance;
import io.squall.engine.instance.RebootInstance.How;
import io.squall.engine.instance.ResizeInstance;
import io.squall.engine.instance.StartInstance;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.volume.CreateVolume;
import io.squall.engine.volume.DeleteVolume;
import io.squall.engine.world.ChangeZone;
import io.squall.engine.world.OperateInstance;
import io.squall.engine.world.OperateInstance.Act;
import io.squall.model.Capacity;
import io.squall.model.FlavorId;
import io.squall.model.FloatingIpId;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.NetworkId;
import io.squall.model.Owned;
import io.squall.model.Rejected;
import io.squall.model.SubnetId;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import io.squall.model.ZoneId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// Does one thing after another to a world, sensible or not, drawn by lot.
record Chaos(TestWorld world, Caller caller, Random random) {

    private static final ZoneId TIGHT = new ZoneId("tight");
    private static final Ipv4Address NO_ADDRESS = new Ipv4Address(0);

    /// What it did, and what the world said.
    String act() {
        var act = random.nextInt(23);
        if (act == 0) {
            world.pass(Duration.ofMillis(random.nextInt(6_000)));
            return "wait";
        }
        var command = command(act);
        try {
            world.run(act < 5 ? Caller.OPERATOR : caller, command);
            return TestWorld.ACCEPTED;
        } catch (Rejected rejected) {
            return TestWorld.words(rejected.reason());
        }
    }

    private Command<?> command(int act) {
        return switch (act) {
            case 1 -> new OperateInstance(instance(), Act.FAIL);
            case 2 -> new OperateInstance(instance(), Act.MIGRATE);
            case 3 -> new OperateInstance(instance(), random.nextBoolean() ? Act.LOCK : Act.UNLOCK);
            case 4 ->
                new ChangeZone(
                        TIGHT,
                        Optional.empty(),
                        Optional.of(new Capacity(random.nextInt(8), 16_384, 20 + random.nextInt(200))));
            case 5, 6 -> create();
            case 7 -> new StartInstance(instance());
            case 8 -> new StopInstance(instance());
            case 9 -> new RebootInstance(instance(), random.nextBoolean() ? How.SOFT : How.HARD);
            case 10, 11 -> new ResizeInstance(instance(), one(List.of("small", "medium"), FlavorId::new));
            case 12, 13 -> new DeleteInstance(instance());
            case 14 ->
                new CreateVolume(
                        "data", Optional.empty(), TIGHT, 10 * (1 + random.nextInt(3)), Volume.Type.HDD, Map.of());
            case 15 -> new DeleteVolume(volume());
            case 16, 17 -> new AttachVolume(instance(), volume());
            case 18 -> new DetachVolume(instance(), volume());
            case 19 -> new AllocateFloatingIp(new NetworkId("public"));
            case 20 -> new AssociateFloatingIp(instance(), floatingIp(), fixedAddress());
            case 21 -> new DisassociateFloatingIp(instance(), floatingIp());
            default ->
                new ReleaseFloatingIp(
                        own(Kinds.FLOATING_IPS).map(one -> one.id()).orElse(new FloatingIpId("none")));
        };
    }

    private CreateInstances create() {
        var subnet = caller.equals(TestWorld.ALICE) ? List.of("tiny-subnet", "home-subnet") : List.of("bobs-subnet");
        return new CreateInstances(
                "web",
                TestWorld.LINUX,
                one(List.of("small", "medium", "local"), FlavorId::new),
                List.of(new Attachable(Optional.empty(), Optional.of(one(subnet, SubnetId::new)))),
                TIGHT,
                KEY,
                1 + random.nextInt(2),
                Optional.of(new RootDisk(20, Volume.Type.HDD)),
                List.of("default"),
                12);
    }

    private InstanceId instance() {
        return own(Kinds.INSTANCES).map(one -> one.id()).orElse(new InstanceId("none"));
    }

    private VolumeId volume() {
        return own(Kinds.VOLUMES).map(one -> one.id()).orElse(new VolumeId("none"));
    }

    private Ipv4Address floatingIp() {
        return own(Kinds.FLOATING_IPS).map(one -> one.address()).orElse(NO_ADDRESS);
    }

    private Ipv4Address fixedAddress() {
        return own(Kinds.PORTS).map(one -> one.address()).orElse(NO_ADDRESS);
    }

    private <N extends Owned> Optional<N> own(Kind<N> kind) {
        var own = world.all(kind).stream()
                .filter(noun -> noun.account().equals(caller.account()))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(random.nextInt(own.size())));
    }

    private <T> T one(List<String> names, Function<String, T> reading) {
        return reading.apply(names.get(random.nextInt(names.size())));
    }
}
