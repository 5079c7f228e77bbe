package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static io.squall.rules.TestWorld.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.floatingip.AllocateFloatingIp;
import io.squall.engine.floatingip.AssociateFloatingIp;
import io.squall.engine.instance.AddSecurityGroup;
import io.squall.engine.instance.AttachVolume;
import io.squall.engine.instance.CreateImage;
import io.squall.engine.instance.CreateInstances;
import io.squall.engine.instance.CreateInstances.Attachable;
import io.squall.engine.instance.CreateInstances.RootDisk;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.instance.RebootInstance;
import io.squall.engine.instance.RebootInstance.How;
import io.squall.engine.instance.ResizeInstance;
import io.squall.engine.instance.StartInstance;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.securitygroup.CreateSecurityGroup;
import io.squall.engine.world.OperateInstance;
import io.squall.engine.world.OperateInstance.Act;
import io.squall.model.FlavorId;
import io.squall.model.ImageId;
import io.squall.model.InstanceId;
import io.squall.model.NetworkId;
import io.squall.model.SubnetId;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row breaks one rule fewer than the row above it, so the tables prove the order as well. Where two rules cannot
/// be broken at once, the row that breaks the later one stands below. The last row breaks none.
class InstanceRulesTest {

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private final Stages stages = new Stages(world);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN          | NAME          | IMAGE   | FLAVOR | DISK | NETWORK        | SUBNET        | ZONE   | KEY  | GROUP   | COUNT | EXHAUSTED                                         | REJECTION
            COMPUTE       | a-long-name-x | windows | small  | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | ServiceDown COMPUTE
            IMAGE         | a-long-name-x | windows | small  | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | ServiceDown IMAGE
            NETWORK       | a-long-name-x | windows | small  | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | ServiceDown NETWORK
            BLOCK_STORAGE | a-long-name-x | windows | small  | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | ServiceDown BLOCK_STORAGE
            -             | a-long-name-x | windows | small  | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | InstanceNameTooLong
            -             | a-long-name-x | none    | small  | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | RootDiskSizeMissing
            -             | a-long-name-x | none    | none   | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch image none
            -             | a-long-name-x | bobs    | none   | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch image bobs
            -             | a-long-name-x | retired | none   | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch flavor none
            -             | a-long-name-x | retired | gone   | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch flavor gone
            -             | a-long-name-x | retired | bobs   | 0    | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch flavor bobs
            -             | a-long-name-x | retired | small  | 10   | none           | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch network none
            -             | a-long-name-x | retired | small  | 10   | bobs-network   | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch network bobs-network
            -             | a-long-name-x | retired | small  | 10   | public         | none          | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch subnet none
            -             | a-long-name-x | retired | small  | 10   | public         | bobs-subnet   | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch subnet bobs-subnet
            -             | a-long-name-x | retired | small  | 10   | public         | tiny-subnet   | none   | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch availability zone none
            -             | a-long-name-x | retired | small  | 10   | public         | tiny-subnet   | far    | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch availability zone far
            -             | a-long-name-x | retired | small  | 10   | public         | tiny-subnet   | closed | none | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch key pair none
            -             | a-long-name-x | retired | small  | 10   | public         | tiny-subnet   | closed | key  | none    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoSuch security group none
            -             | a-long-name-x | retired | small  | 10   | public         | tiny-subnet   | closed | key  | twin    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | WrongState image DEACTIVATED
            -             | short         | windows | local  | 0    | public         | tiny-subnet   | closed | key  | twin    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | ImageNeeds
            -             | a-long-name-x | linux   | tiny   | 20   | public         | tiny-subnet   | closed | key  | twin    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | ImageNeeds
            -             | a-long-name-x | linux   | small  | 10   | public         | tiny-subnet   | closed | key  | twin    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | ImageNeeds
            -             | a-long-name-x | linux   | small  | 20   | public         | tiny-subnet   | closed | key  | twin    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NetworkIsExternal
            -             | a-long-name-x | linux   | small  | 20   | bare-network   | tiny-subnet   | closed | key  | twin    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | SubnetOfAnotherNetwork
            -             | a-long-name-x | linux   | small  | 20   | bare-network   | -             | closed | key  | twin    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NetworkHasNoSubnet
            -             | a-long-name-x | linux   | small  | 20   | home-network   | tiny-subnet   | closed | key  | twin    | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | Ambiguous
            -             | a-long-name-x | linux   | small  | 20   | home-network   | tiny-subnet   | closed | key  | default | 3     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | NoFreeAddress
            -             | a-long-name-x | linux   | small  | 20   | home-network   | tiny-subnet   | closed | key  | default | 2     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | ZoneUnavailable
            -             | a-long-name-x | linux   | small  | 20   | home-network   | tiny-subnet   | full   | key  | default | 2     | INSTANCES VCPUS RAM_MB VOLUMES VOLUME_GB PORTS    | QuotaExceeded INSTANCES
            -             | a-long-name-x | linux   | small  | 20   | home-network   | tiny-subnet   | full   | key  | default | 2     | VCPUS RAM_MB VOLUMES VOLUME_GB PORTS              | QuotaExceeded VCPUS
            -             | a-long-name-x | linux   | small  | 20   | home-network   | tiny-subnet   | full   | key  | default | 2     | RAM_MB VOLUMES VOLUME_GB PORTS                    | QuotaExceeded RAM_MB
            -             | a-long-name-x | linux   | small  | 20   | home-network   | tiny-subnet   | full   | key  | default | 2     | VOLUMES VOLUME_GB PORTS                           | QuotaExceeded VOLUMES
            -             | a-long-name-x | linux   | small  | 20   | home-network   | tiny-subnet   | full   | key  | default | 2     | VOLUME_GB PORTS                                   | QuotaExceeded VOLUME_GB
            -             | a-long-name-x | linux   | small  | 20   | home-network   | tiny-subnet   | full   | key  | default | 2     | PORTS                                             | QuotaExceeded PORTS
            -             | a-long-name-x | linux   | local  | 0    | home-network   | tiny-subnet   | full   | key  | default | 2     | VOLUMES VOLUME_GB                                 | accepted
            -             | a-long-name-x | linux   | small  | 20   | home-network   | tiny-subnet   | full   | key  | default | 2     | -                                                 | accepted
            """)
    void building_an_instance_is_refused_by_descending_precedence(
            String down,
            String name,
            String image,
            String flavor,
            int disk,
            String network,
            String subnet,
            String zone,
            String key,
            String group,
            int count,
            String exhausted,
            String rejection) {
        world.run(new CreateSecurityGroup("twin", ""));
        world.run(new CreateSecurityGroup("twin", ""));
        world.exhaust(exhausted);
        world.down(down);

        var command = new CreateInstances(
                name,
                new ImageId(image),
                new FlavorId(flavor),
                List.of(new Attachable(
                        Optional.of(new NetworkId(network)),
                        Optional.of(subnet).filter(id -> !id.equals("-")).map(SubnetId::new))),
                new ZoneId(zone),
                key,
                count,
                Optional.of(disk).filter(gb -> gb > 0).map(gb -> new RootDisk(gb, Volume.Type.HDD)),
                List.of(group),
                12);

        assertThat(world.outcome(ALICE, command)).isEqualTo(rejection);
        Invariants.hold(world);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DO      | DOWN    | ASKER | INSTANCE  | FLAVOR | EXHAUSTED    | REJECTION
            start   | COMPUTE | bob   | DELETING  | -      | -            | ServiceDown COMPUTE
            start   | -       | bob   | DELETING  | -      | -            | NoSuch instance
            start   | -       | alice | none      | -      | -            | NoSuch instance
            start   | -       | alice | DELETING  | -      | -            | TaskRunning DELETING
            start   | -       | alice | ACTIVE    | -      | -            | WrongState instance ACTIVE
            start   | -       | alice | STOPPED   | -      | -            | accepted
            stop    | COMPUTE | bob   | RESIZING  | -      | -            | ServiceDown COMPUTE
            stop    | -       | bob   | RESIZING  | -      | -            | NoSuch instance
            stop    | -       | alice | RESIZING  | -      | -            | TaskRunning RESIZING
            stop    | -       | alice | STOPPED   | -      | -            | WrongState instance STOPPED
            stop    | -       | alice | ACTIVE    | -      | -            | accepted
            soft    | COMPUTE | bob   | STARTING  | -      | -            | ServiceDown COMPUTE
            soft    | -       | bob   | STARTING  | -      | -            | NoSuch instance
            soft    | -       | alice | STARTING  | -      | -            | TaskRunning STARTING
            soft    | -       | alice | STOPPED   | -      | -            | WrongState instance STOPPED
            soft    | -       | alice | ACTIVE    | -      | -            | accepted
            hard    | COMPUTE | bob   | BUILDING  | -      | -            | ServiceDown COMPUTE
            hard    | -       | bob   | BUILDING  | -      | -            | NoSuch instance
            hard    | -       | alice | BUILDING  | -      | -            | TaskRunning BUILDING
            hard    | -       | alice | REBOOTING | -      | -            | accepted
            resize  | COMPUTE | bob   | REBOOTING | none   | VCPUS RAM_MB | ServiceDown COMPUTE
            resize  | -       | bob   | REBOOTING | none   | VCPUS RAM_MB | NoSuch instance
            resize  | -       | alice | REBOOTING | none   | VCPUS RAM_MB | TaskRunning REBOOTING
            resize  | -       | alice | ACTIVE    | none   | VCPUS RAM_MB | WrongState instance ACTIVE
            resize  | -       | alice | STOPPED   | none   | VCPUS RAM_MB | NoSuch flavor none
            resize  | -       | alice | STOPPED   | gone   | VCPUS RAM_MB | NoSuch flavor gone
            resize  | -       | alice | STOPPED   | bobs   | VCPUS RAM_MB | NoSuch flavor bobs
            resize  | -       | alice | STOPPED   | small  | VCPUS RAM_MB | SameFlavor
            resize  | -       | alice | STOPPED   | local  | VCPUS RAM_MB | RootDiskCannotMove
            resize  | -       | alice | STOPPED   | tiny   | VCPUS RAM_MB | ImageNeeds
            resize  | -       | alice | STOPPED   | medium | VCPUS RAM_MB | QuotaExceeded VCPUS
            resize  | -       | alice | STOPPED   | medium | RAM_MB       | QuotaExceeded RAM_MB
            resize  | -       | alice | STOPPED   | medium | -            | accepted
            delete  | COMPUTE | bob   | DELETING  | -      | -            | ServiceDown COMPUTE
            delete  | -       | bob   | DELETING  | -      | -            | NoSuch instance
            delete  | -       | alice | none      | -      | -            | NoSuch instance
            delete  | -       | alice | DELETING  | -      | -            | TaskRunning DELETING
            delete  | -       | alice | LOCKED    | -      | -            | Protected
            delete  | -       | alice | ACTIVE    | -      | -            | accepted
            image   | COMPUTE | bob   | RESIZING  | long   | IMAGE_GB     | ServiceDown COMPUTE
            image   | IMAGE   | bob   | RESIZING  | long   | IMAGE_GB     | ServiceDown IMAGE
            image   | -       | bob   | RESIZING  | long   | IMAGE_GB     | NoSuch instance
            image   | -       | alice | RESIZING  | long   | IMAGE_GB     | TaskRunning RESIZING
            image   | -       | alice | ACTIVE    | long   | IMAGE_GB     | WrongState instance ACTIVE
            image   | -       | alice | STOPPED   | long   | IMAGE_GB     | TextTooLong name
            image   | -       | alice | STOPPED   | short  | IMAGE_GB     | QuotaExceeded IMAGE_GB
            image   | -       | alice | STOPPED   | short  | -            | accepted
            """)
    void a_verb_is_refused_by_descending_precedence(
            String verb, String down, String asker, String stage, String flavor, String exhausted, String rejection) {
        var id = stages.instance(stage);
        world.exhaust(exhausted);
        world.down(down);

        var outcome = world.outcome(asker.equals("bob") ? BOB : ALICE, command(verb, id, flavor));

        assertThat(outcome.startsWith("NoSuch instance") ? "NoSuch instance" : outcome)
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    private static Command<?> command(String verb, InstanceId id, String argument) {
        return switch (verb) {
            case "start" -> new StartInstance(id);
            case "stop" -> new StopInstance(id);
            case "soft" -> new RebootInstance(id, How.SOFT);
            case "hard" -> new RebootInstance(id, How.HARD);
            case "resize" -> new ResizeInstance(id, new FlavorId(argument));
            case "delete" -> new DeleteInstance(id);
            case "image" -> new CreateImage(id, argument.equals("long") ? "n".repeat(256) : "n".repeat(255));
            default -> throw new IllegalArgumentException(verb);
        };
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            IT IS          | START | STOP  | SOFT  | HARD  | RESIZE | IMAGE | ATTACH | FLOATING IP | GROUP | DELETE | MIGRATE
            BUILDING       | busy  | busy  | busy  | busy  | busy   | busy  | busy   | state       | state | yes    | busy
            ACTIVE         | state | yes   | yes   | yes   | state  | state | yes    | yes         | yes   | yes    | yes
            STOPPED        | yes   | state | state | yes   | yes    | yes   | yes    | yes         | yes   | yes    | yes
            ERROR          | state | yes   | state | yes   | state  | state | state  | state       | state | yes    | yes
            STARTING       | busy  | busy  | busy  | busy  | busy   | busy  | busy   | yes         | yes   | yes    | busy
            STOPPING       | busy  | busy  | busy  | busy  | busy   | busy  | busy   | yes         | yes   | yes    | busy
            REBOOTING      | busy  | busy  | busy  | yes   | busy   | busy  | busy   | yes         | yes   | yes    | busy
            RESIZING       | busy  | busy  | busy  | busy  | busy   | busy  | busy   | yes         | yes   | yes    | busy
            MIGRATING      | busy  | busy  | busy  | busy  | busy   | busy  | busy   | yes         | yes   | yes    | busy
            CREATING_IMAGE | busy  | busy  | busy  | busy  | busy   | busy  | busy   | yes         | yes   | yes    | busy
            DELETING       | busy  | busy  | busy  | busy  | busy   | busy  | busy   | busy        | busy  | busy   | busy
            """)
    void each_state_allows_its_verbs(
            String stage,
            String start,
            String stop,
            String soft,
            String hard,
            String resize,
            String image,
            String attach,
            String floatingIp,
            String group,
            String delete,
            String migrate) {
        var allowed = List.of(start, stop, soft, hard, resize, image, attach, floatingIp, group, delete, migrate);
        var verbs = List.of(
                "start", "stop", "soft", "hard", "resize", "image", "attach", "floating", "group", "delete", "migrate");

        assertThat(verbs.stream().map(verb -> answer(stage, verb)).toList()).isEqualTo(allowed);
    }

    private String answer(String stage, String verb) {
        world.found();
        var volume = stages.ready("roomy");
        var id = stages.instance(stage);
        var outcome = switch (verb) {
            case "attach" -> world.outcome(ALICE, new AttachVolume(id, volume));
            case "floating" -> world.outcome(ALICE, associate(id));
            case "group" -> {
                world.run(new CreateSecurityGroup("extra", ""));
                yield world.outcome(ALICE, new AddSecurityGroup(id, "extra"));
            }
            case "migrate" -> world.outcome(Caller.OPERATOR, new OperateInstance(id, Act.MIGRATE));
            default -> world.outcome(ALICE, command(verb, id, verb.equals("resize") ? "medium" : "short"));
        };
        Invariants.hold(world);
        return switch (outcome.split(" ", -1)[0]) {
            case "accepted" -> "yes";
            case "TaskRunning" -> "busy";
            case "WrongState" -> "state";
            default -> outcome;
        };
    }

    private AssociateFloatingIp associate(InstanceId id) {
        var floatingIp =
                world.run(new AllocateFloatingIp(new NetworkId("public"))).floatingIp();
        var port = world.get(Kinds.PORTS, world.get(Kinds.INSTANCES, id).ports().getFirst());
        return new AssociateFloatingIp(id, floatingIp.address(), port.address());
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            COUNT | SUBNETS                 | FREE LEFT | NAMES
            1     | tiny-subnet             | 1         | web
            2     | tiny-subnet             | 0         | web-1 web-2
            1     | tiny-subnet tiny-subnet | 0         | web
            """)
    void instances_take_an_address_for_each_interface(int count, String subnets, long left, String names) {
        var built = world.run(new CreateInstances(
                "web",
                TestWorld.LINUX,
                TestWorld.SMALL,
                Stream.of(subnets.split(" ", -1))
                        .map(subnet -> new Attachable(Optional.empty(), Optional.of(new SubnetId(subnet))))
                        .toList(),
                TestWorld.ROOMY,
                KEY,
                count,
                Optional.of(new RootDisk(20, Volume.Type.HDD)),
                List.of("default"),
                12));

        assertThat(built.stream().map(instance -> instance.name()).collect(Collectors.joining(" ")))
                .isEqualTo(names);
        assertThat(world.get(Kinds.ADDRESSES, new SubnetId("tiny-subnet"))
                        .free()
                        .size())
                .isEqualTo(left);
        Invariants.hold(world);
    }
}
