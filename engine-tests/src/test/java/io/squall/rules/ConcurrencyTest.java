package io.squall.rules;

import static io.squall.rules.TestWorld.ACCEPTED;
import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.floatingip.AllocateFloatingIp;
import io.squall.engine.floatingip.AssociateFloatingIp;
import io.squall.engine.floatingip.DisassociateFloatingIp;
import io.squall.engine.floatingip.ReleaseFloatingIp;
import io.squall.engine.instance.AttachVolume;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.keypair.CreateKeyPair;
import io.squall.engine.volume.DeleteVolume;
import io.squall.engine.world.OperateInstance;
import io.squall.model.AddressRange;
import io.squall.model.Capacity;
import io.squall.model.FloatingIp;
import io.squall.model.Instance;
import io.squall.model.NetworkId;
import io.squall.model.Quota;
import io.squall.model.Rejected;
import io.squall.model.SubnetId;
import io.squall.model.Volume;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Many virtual threads at once lose nothing and get nothing twice.
@Timeout(60)
class ConcurrencyTest {

    private static final int THREADS = 64;
    private static final int STEPS = 25;
    private static final Duration LONG = Duration.ofMinutes(1);

    /// What the world may say to those who do anything at all; a database that fails is not among it.
    private static final Set<String> EXPECTED = Set.of(
            ACCEPTED,
            "wait",
            "NoSuch",
            "WrongState",
            "TaskRunning",
            "QuotaExceeded",
            "NoFreeAddress",
            "Protected",
            "InUse",
            "SameFlavor",
            "RootDiskCannotMove",
            "RootVolumeStays",
            "AddressNotOnInstance",
            "AlreadyAssociated",
            "AddressHasFloatingIp",
            "NotAssociated");

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private final Stages stages = new Stages(world);

    @Test
    void the_books_balance_after_everyone_has_done_everything_at_once() throws Exception {
        Contention.limit(world);

        var answers = Contention.all(THREADS, number -> {
            var chaos = new Chaos(world, number % 2 == 0 ? ALICE : BOB, new Random(number));
            return IntStream.range(0, STEPS).mapToObj(_ -> chaos.act()).toList();
        });

        assertThat(answers.stream().flatMap(Collection::stream).map(answer -> answer.split(" ", -1)[0]))
                .isSubsetOf(EXPECTED)
                .contains(ACCEPTED, "QuotaExceeded");
        Invariants.holdWithQuotas(world);
        world.settle(LONG);
        Invariants.holdWithQuotas(world);

        removeEverything();

        assertThat(world.all(Kinds.ZONES)).allMatch(zone -> zone.used().equals(Capacity.NONE));
        assertThat(world.all(Kinds.PORTS)).isEmpty();
        world.all(Kinds.SUBNETS)
                .forEach(subnet -> assertThat(
                                world.get(Kinds.ADDRESSES, subnet.id()).free().size())
                        .isEqualTo(subnet.allocationPools().stream()
                                .mapToLong(AddressRange::size)
                                .sum()));
    }

    private static void removeEverything() {
        for (var instance : world.all(Kinds.INSTANCES)) {
            world.run(Caller.OPERATOR, new OperateInstance(instance.id(), OperateInstance.Act.UNLOCK));
            world.run(caller(instance.account().value()), new DeleteInstance(instance.id()));
        }
        world.settle(LONG);
        for (var volume : world.all(Kinds.VOLUMES)) {
            world.run(caller(volume.account().value()), new DeleteVolume(volume.id()));
        }
        for (var floatingIp : world.all(Kinds.FLOATING_IPS)) {
            world.run(caller(floatingIp.account().value()), new ReleaseFloatingIp(floatingIp.id()));
        }
        world.settle(LONG);
    }

    private static Caller caller(String account) {
        return account.equals("alice") ? ALICE : BOB;
    }

    @Test
    void three_addresses_go_to_three_of_sixty_four() throws Exception {
        var command = new AllocateFloatingIp(new NetworkId("public"));

        var answers = race(number -> number % 2 == 0 ? ALICE : BOB, _ -> command);

        assertThat(answers).containsExactlyInAnyOrderEntriesOf(Map.of(ACCEPTED, 3L, "NoFreeAddress", THREADS - 3L));
        assertThat(world.all(Kinds.FLOATING_IPS))
                .extracting(FloatingIp::address)
                .doesNotHaveDuplicates();
        Invariants.hold(world);
    }

    @Test
    void a_quota_of_five_lets_five_of_sixty_four_build() throws Exception {
        world.limit(Quota.INSTANCES, 5);

        var answers = Contention.all(THREADS, number -> {
            try {
                world.build("web-" + number);
                return ACCEPTED;
            } catch (Rejected rejected) {
                return TestWorld.words(rejected.reason());
            }
        });

        assertThat(counted(answers)).isEqualTo(Map.of(ACCEPTED, 5L, "QuotaExceeded INSTANCES", THREADS - 5L));
        Invariants.holdWithQuotas(world);
    }

    @Test
    void one_volume_goes_to_one_of_the_instances_that_want_it() throws Exception {
        var volume = stages.ready("roomy");
        var instances = IntStream.range(0, 8)
                .mapToObj(number -> world.build("web-" + number))
                .toList();
        world.settle(Duration.ofSeconds(10));

        var answers = race(_ -> ALICE, number -> new AttachVolume(instances.get(number % 8), volume));

        assertThat(answers).isEqualTo(Map.of(ACCEPTED, 1L, "WrongState volume ATTACHING", THREADS - 1L));
        Invariants.hold(world);
    }

    @Test
    void twenty_five_of_sixty_four_volumes_get_a_device_name_of_their_own() throws Exception {
        var volumes = IntStream.range(0, THREADS)
                .mapToObj(_ -> stages.creating("roomy"))
                .toList();
        var instance = stages.instance("ACTIVE");

        var answers = race(_ -> ALICE, number -> new AttachVolume(instance, volumes.get(number)));

        assertThat(answers).isEqualTo(Map.of(ACCEPTED, 25L, "NoDeviceLeft", THREADS - 25L));
        assertThat(world.all(Kinds.VOLUMES).stream()
                        .flatMap(volume -> volume.attachment().stream())
                        .map(Volume.Attachment::device))
                .hasSize(26)
                .doesNotHaveDuplicates();
        Invariants.hold(world);
    }

    @Test
    void an_address_that_comes_free_is_given_out_again_once() throws Exception {
        var subnet = new SubnetId("tiny-subnet");
        world.build("a", subnet);
        world.build("b", subnet);
        world.settle(LONG);
        world.all(Kinds.INSTANCES).forEach(instance -> world.run(new DeleteInstance(instance.id())));
        world.pass(LONG);

        var answers = Contention.all(THREADS, number -> {
            try {
                world.build("web-" + number, subnet);
                return ACCEPTED;
            } catch (Rejected rejected) {
                return TestWorld.words(rejected.reason());
            }
        });

        assertThat(counted(answers)).isEqualTo(Map.of(ACCEPTED, 2L, "NoFreeAddress", THREADS - 2L));
        assertThat(world.all(Kinds.INSTANCES))
                .hasSize(2)
                .extracting(Instance::state)
                .containsOnly(Instance.State.BUILDING);
        Invariants.hold(world);
    }

    @Test
    void a_floating_ip_is_led_and_let_go_in_turns() throws Exception {
        var instance = stages.instance("ACTIVE");
        var address = world.run(new AllocateFloatingIp(new NetworkId("public")))
                .floatingIp()
                .address();
        var fixed = world.all(Kinds.PORTS).getFirst().address();

        var answers = race(
                _ -> ALICE,
                number -> number % 2 == 0
                        ? new AssociateFloatingIp(instance, address, fixed)
                        : new DisassociateFloatingIp(instance, address));

        assertThat(answers.keySet()).isSubsetOf(ACCEPTED, "AlreadyAssociated", "NotAssociated");
        Invariants.hold(world);
    }

    @Test
    void one_of_sixty_four_gets_the_name_for_its_key_pair() throws Exception {
        var answers = race(_ -> ALICE, number -> new CreateKeyPair("name-" + number % 2));

        assertThat(answers).isEqualTo(Map.of(ACCEPTED, 2L, "AlreadyExists", THREADS - 2L));
    }

    private static Map<String, Long> race(Function<Integer, Caller> caller, Function<Integer, Command<?>> command)
            throws Exception {
        return counted(Contention.all(THREADS, number -> {
            try {
                world.run(caller.apply(number), command.apply(number));
                return ACCEPTED;
            } catch (Rejected rejected) {
                return TestWorld.words(rejected.reason());
            }
        }));
    }

    private static Map<String, Long> counted(List<String> answers) {
        return answers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
