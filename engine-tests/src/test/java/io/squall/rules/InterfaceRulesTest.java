package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static io.squall.rules.TestWorld.HOME;
import static io.squall.rules.TestWorld.HOME_SUBNET;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Kinds;
import io.squall.engine.floatingip.AttachFloatingIp;
import io.squall.engine.floatingip.BuyFloatingIps;
import io.squall.engine.floatingip.DescribeFloatingIps;
import io.squall.engine.floatingip.DetachFloatingIp;
import io.squall.engine.floatingip.DetachFloatingIp.Which;
import io.squall.engine.floatingip.Target;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.job.FindJob;
import io.squall.engine.network.CreateNetwork;
import io.squall.engine.network.Subnets.Wanted;
import io.squall.engine.networkinterface.AssignAddresses;
import io.squall.engine.networkinterface.AssignInterfaceGroups;
import io.squall.engine.networkinterface.AssignInterfaceGroups.Assignment;
import io.squall.engine.networkinterface.AttachInterface;
import io.squall.engine.networkinterface.CreateInterface;
import io.squall.engine.networkinterface.DeleteInterface;
import io.squall.engine.networkinterface.DetachInterface;
import io.squall.engine.networkinterface.ListInterfacesBehind;
import io.squall.engine.networkinterface.UnassignAddresses;
import io.squall.engine.securitygroup.DeleteSecurityGroup;
import io.squall.engine.securitygroup.OpenGroup;
import io.squall.model.Cidr;
import io.squall.model.FloatingIp.State;
import io.squall.model.FloatingIpId;
import io.squall.model.InstanceId;
import io.squall.model.Ipv4Address;
import io.squall.model.Job;
import io.squall.model.NetworkId;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.SecurityGroupId;
import io.squall.model.Subnet;
import io.squall.model.SubnetId;
import io.squall.model.ZoneId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row breaks one rule fewer than the row above it, so the tables prove the order as well.
class InterfaceRulesTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final NetworkId NOWHERE = new NetworkId("none");

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private final Stages stages = new Stages(world);
    private NetworkId network = NOWHERE;
    private SubnetId near = HOME_SUBNET;
    private SubnetId far = HOME_SUBNET;
    private SubnetId small = HOME_SUBNET;

    @BeforeEach
    void found_a_network() {
        var created = world.run(new CreateNetwork(
                "net",
                cidr("10.0.0.0/16"),
                List.of(
                        new Wanted("near", cidr("10.0.1.0/24"), TestWorld.ROOMY),
                        new Wanted("far", cidr("10.0.2.0/24"), new ZoneId("other")),
                        new Wanted("small", cidr("10.0.3.0/28"), TestWorld.ROOMY))));
        network = created.network().id();
        var subnets = created.subnets().stream().map(Subnet::id).toList();
        near = subnets.get(0);
        far = subnets.get(1);
        small = subnets.get(2);
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }

    private static Ipv4Address address(String text) {
        return Ipv4Address.parse(text).orElseThrow();
    }

    private static Optional<Ipv4Address> optional(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(address(text));
    }

    private CreateInterface creation(SubnetId subnet, int more) {
        return new CreateInterface(network, subnet, "nic", "", Optional.empty(), List.of(), more, List.of());
    }

    /// An interface that was made a minute ago, and is attached to nothing.
    private PortId made(SubnetId subnet, int more) {
        var before = world.all(Kinds.PORTS);
        world.run(creation(subnet, more));
        world.settle(LONG);
        return world.all(Kinds.PORTS).stream()
                .filter(port -> !before.contains(port))
                .map(Port::id)
                .findFirst()
                .orElseThrow();
    }

    private PortId made() {
        return made(near, 0);
    }

    private InstanceId instance(String stage) {
        var id = world.build("web", near);
        stages.bring(id, stage);
        return id;
    }

    private static PortId first(InstanceId instance) {
        return world.get(Kinds.INSTANCES, instance).ports().getFirst();
    }

    private PortId attached(InstanceId instance) {
        var id = made();
        world.run(new AttachInterface(network, id, instance));
        return id;
    }

    private NetworkId network(String which) {
        return switch (which) {
            case "none" -> NOWHERE;
            case "home" -> HOME;
            default -> network;
        };
    }

    /// Without the identifier of what is not there.
    private static String shortened(String words) {
        return words.startsWith("NoSuch") ? words.substring(0, words.lastIndexOf(' ')) : words;
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | ASKER | NETWORK | SUBNET | GROUP | PRIMARY  | SECONDARY | EXHAUSTED                                            | REJECTION
            NETWORK | bob   | none    | none   | none  | 10.0.2.1 | 10.0.1.1  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | ServiceDown NETWORK
            -       | bob   | net     | none   | none  | 10.0.2.1 | 10.0.1.1  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | NoSuch network
            -       | alice | none    | none   | none  | 10.0.2.1 | 10.0.1.1  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | NoSuch network
            -       | alice | net     | none   | none  | 10.0.2.1 | 10.0.1.1  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | NoSuch subnet
            -       | alice | home    | near   | none  | 10.0.2.1 | 10.0.1.1  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | NoSuch subnet
            -       | alice | net     | near   | none  | 10.0.2.1 | 10.0.1.1  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | NoSuch security group
            -       | alice | net     | near   | -     | 10.0.2.1 | 10.0.1.1  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | AddressOutside
            -       | alice | net     | near   | -     | 10.0.1.9 | 10.0.1.1  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | AddressReserved
            -       | alice | net     | near   | -     | 10.0.1.2 | 10.0.1.9  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | AddressInUse
            -       | alice | net     | near   | -     | 10.0.1.9 | 10.0.1.9  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | AddressInUse
            -       | alice | net     | near   | -     | 10.0.1.9 | 10.0.1.8  | INTERFACES_PER_NETWORK PORTS ADDRESSES_PER_INTERFACE | QuotaExceeded INTERFACES_PER_NETWORK
            -       | alice | net     | near   | -     | 10.0.1.9 | 10.0.1.8  | PORTS ADDRESSES_PER_INTERFACE                        | QuotaExceeded PORTS
            -       | alice | net     | near   | -     | 10.0.1.9 | 10.0.1.8  | ADDRESSES_PER_INTERFACE                              | QuotaExceeded ADDRESSES_PER_INTERFACE
            -       | alice | net     | near   | -     | 10.0.1.9 | 10.0.1.8  | -                                                    | accepted
            """)
    void making_is_refused_by_descending_precedence(
            String down,
            String asker,
            String where,
            String subnet,
            String group,
            String primary,
            String secondary,
            String exhausted,
            String rejection) {
        world.build("web", near);
        world.exhaust(exhausted);
        world.down(down);
        var command = new CreateInterface(
                network(where),
                subnet.equals("near") ? near : new SubnetId("none"),
                "nic",
                "",
                optional(primary),
                List.of(address(secondary)),
                1,
                group.equals("-") ? List.of() : List.of(new SecurityGroupId("none")));

        assertThat(shortened(world.outcome(asker.equals("bob") ? BOB : ALICE, command)))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    @Test
    void what_finds_no_addresses_fails_as_a_job_and_changes_nothing() {
        var job = world.run(creation(small, 13));
        assertThat(progress(job)).isEqualTo(Job.Progress.RUNNING);
        world.settle(LONG);

        assertThat(progress(job)).isEqualTo(Job.Progress.FAILED);
        assertThat(world.all(Kinds.PORTS)).isEmpty();
        var all = made(small, 12);
        var more = world.run(new AssignAddresses(network, all, Optional.empty(), List.of(), 1));
        world.settle(LONG);
        assertThat(progress(more)).isEqualTo(Job.Progress.FAILED);
        assertThat(world.get(Kinds.PORTS, all).addresses()).hasSize(13);
        Invariants.hold(world);
    }

    private static Job.Progress progress(Job job) {
        return world.run(new FindJob(job.id())).progress();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | NETWORK | INTERFACE | INSTANCE  | STAGE    | EXHAUSTED               | REJECTION
            COMPUTE | none    | none      | none      | STOPPING | INTERFACES_PER_INSTANCE | ServiceDown COMPUTE
            NETWORK | none    | none      | none      | STOPPING | INTERFACES_PER_INSTANCE | ServiceDown NETWORK
            -       | none    | none      | none      | STOPPING | INTERFACES_PER_INSTANCE | NoSuch network
            -       | net     | none      | none      | STOPPING | INTERFACES_PER_INSTANCE | NoSuch network interface
            -       | home    | busy      | none      | STOPPING | INTERFACES_PER_INSTANCE | NoSuch network interface
            -       | net     | busy      | none      | STOPPING | INTERFACES_PER_INSTANCE | NoSuch instance
            -       | net     | busy      | elsewhere | STOPPING | INTERFACES_PER_INSTANCE | JobRunning
            -       | net     | attached  | elsewhere | STOPPING | INTERFACES_PER_INSTANCE | InterfaceAttached
            -       | net     | far       | elsewhere | STOPPING | INTERFACES_PER_INSTANCE | InstanceOnOtherNetwork
            -       | net     | far       | here      | STOPPING | INTERFACES_PER_INSTANCE | InterfaceInOtherZone
            -       | net     | ready     | here      | STOPPING | INTERFACES_PER_INSTANCE | TaskRunning STOPPING
            -       | net     | ready     | here      | ERROR    | INTERFACES_PER_INSTANCE | WrongState instance ERROR
            -       | net     | ready     | here      | ACTIVE   | INTERFACES_PER_INSTANCE | QuotaExceeded INTERFACES_PER_INSTANCE
            -       | net     | ready     | here      | ACTIVE   | -                       | accepted
            -       | net     | ready     | here      | STOPPED  | -                       | accepted
            """)
    void attaching_is_refused_by_descending_precedence(
            String down, String where, String which, String place, String stage, String exhausted, String rejection) {
        var other = instance("ACTIVE");
        var port = port(which, other);
        var machine = switch (place) {
            case "none" -> new InstanceId("none");
            case "elsewhere" -> stages.instance(stage);
            default -> instance(stage);
        };
        if (which.equals("busy")) {
            world.run(new AttachInterface(network, port, other));
        }
        world.exhaust(exhausted);
        world.down(down);

        assertThat(shortened(world.outcome(ALICE, new AttachInterface(network(where), port, machine))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    private PortId port(String which, InstanceId other) {
        return switch (which) {
            case "none" -> new PortId("none");
            case "far" -> made(far, 0);
            case "attached" -> attached(other);
            case "primary" -> first(other);
            default -> made();
        };
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | NETWORK | INTERFACE | INSTANCE | STOPPING | REJECTION
            COMPUTE | none    | none      | none     | true     | ServiceDown COMPUTE
            NETWORK | none    | none      | none     | true     | ServiceDown NETWORK
            -       | none    | none      | none     | true     | NoSuch network
            -       | net     | none      | none     | true     | NoSuch network interface
            -       | net     | busy      | none     | true     | NoSuch instance
            -       | net     | busy      | other    | true     | JobRunning
            -       | net     | ready     | web      | true     | InterfaceNotAttached
            -       | net     | attached  | other    | true     | InterfaceNotAttached
            -       | net     | primary   | other    | true     | InterfaceNotAttached
            -       | net     | primary   | web      | true     | InterfaceStays
            -       | net     | attached  | web      | true     | TaskRunning STOPPING
            -       | net     | attached  | web      | false    | accepted
            """)
    void detaching_is_refused_by_descending_precedence(
            String down, String where, String which, String place, boolean stopping, String rejection) {
        var web = instance("ACTIVE");
        var other = instance("ACTIVE");
        var port = port(which, web);
        world.settle(LONG);
        if (stopping) {
            world.run(new StopInstance(web));
        }
        if (which.equals("busy")) {
            world.run(new AttachInterface(network, port, other));
        }
        var machine = switch (place) {
            case "none" -> new InstanceId("none");
            case "web" -> web;
            default -> other;
        };
        world.down(down);

        assertThat(shortened(world.outcome(ALICE, new DetachInterface(network(where), port, machine))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | NETWORK | INTERFACE | PRIMARY  | CHOSEN            | EXHAUSTED               | REJECTION
            NETWORK | none    | none      | 10.0.1.9 | 10.0.2.1 10.0.1.1 | ADDRESSES_PER_INTERFACE | ServiceDown NETWORK
            -       | none    | none      | 10.0.1.9 | 10.0.2.1 10.0.1.1 | ADDRESSES_PER_INTERFACE | NoSuch network
            -       | net     | none      | 10.0.1.9 | 10.0.2.1 10.0.1.1 | ADDRESSES_PER_INTERFACE | NoSuch network interface
            -       | net     | busy      | 10.0.1.9 | 10.0.2.1 10.0.1.1 | ADDRESSES_PER_INTERFACE | JobRunning
            -       | net     | ready     | 10.0.1.9 | 10.0.2.1 10.0.1.1 | ADDRESSES_PER_INTERFACE | PrimaryAddress
            -       | net     | ready     | -        | 10.0.2.1 10.0.1.1 | ADDRESSES_PER_INTERFACE | AddressOutside
            -       | net     | ready     | -        | 10.0.1.2 10.0.1.1 | ADDRESSES_PER_INTERFACE | AddressReserved
            -       | net     | ready     | -        | 10.0.1.9 10.0.1.2 | ADDRESSES_PER_INTERFACE | AddressInUse
            -       | net     | ready     | -        | 10.0.1.9 10.0.1.8 | ADDRESSES_PER_INTERFACE | QuotaExceeded ADDRESSES_PER_INTERFACE
            -       | net     | ready     | -        | 10.0.1.9 10.0.1.8 | -                       | accepted
            -       | net     | primary   | -        | 10.0.1.9 10.0.1.8 | -                       | accepted
            """)
    void giving_addresses_is_refused_by_descending_precedence(
            String down,
            String where,
            String which,
            String primary,
            String chosen,
            String exhausted,
            String rejection) {
        var other = instance("ACTIVE");
        var port = port(which, other);
        if (which.equals("busy")) {
            world.run(new AttachInterface(network, port, other));
        }
        world.exhaust(exhausted);
        world.down(down);
        var addresses = Stream.of(chosen.split(" ", -1))
                .map(InterfaceRulesTest::address)
                .toList();

        assertThat(shortened(world.outcome(
                        ALICE, new AssignAddresses(network(where), port, optional(primary), addresses, 1))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    @Test
    void addresses_are_taken_away_all_or_none_and_the_primary_one_stays() {
        var id = made(near, 2);
        var addresses = world.get(Kinds.PORTS, id).addresses();

        assertThat(world.outcome(
                        ALICE, new UnassignAddresses(network, id, List.of(addresses.get(0), address("10.0.1.99")))))
                .isEqualTo("AddressNotOnInterface");
        assertThat(world.outcome(ALICE, new UnassignAddresses(network, id, addresses)))
                .isEqualTo("PrimaryAddress");
        world.run(new UnassignAddresses(network, id, addresses.subList(1, 3)));
        assertThat(world.get(Kinds.PORTS, id).addresses()).containsExactly(addresses.get(0));
        Invariants.hold(world);
    }

    @Test
    void an_interface_is_deleted_only_when_it_came_with_nothing_and_is_on_nothing() {
        var web = instance("ACTIVE");
        var id = attached(web);

        assertThat(world.outcome(ALICE, new DeleteInterface(network, id))).isEqualTo("JobRunning");
        world.settle(LONG);
        assertThat(world.outcome(ALICE, new DeleteInterface(network, id))).isEqualTo("InUse");
        assertThat(world.outcome(ALICE, new DeleteInterface(network, first(web))))
                .isEqualTo("Protected");
        world.run(new DeleteInstance(web));
        world.settle(LONG);
        assertThat(world.all(Kinds.PORTS)).extracting(Port::id).containsExactly(id);
        world.run(new DeleteInterface(network, id));
        assertThat(world.all(Kinds.PORTS)).isEmpty();
        Invariants.hold(world);
    }

    @Test
    void a_floating_ip_stays_with_the_interface_that_comes_and_goes() {
        var web = instance("ACTIVE");
        var id = made(near, 1);
        var address = world.get(Kinds.PORTS, id).addresses().getLast();
        var floatingIp = world.run(new BuyFloatingIps(1)).getFirst().id();
        world.run(new AttachFloatingIp(floatingIp, new Target.OfPort(id, address)));
        assertThat(reached()).isEmpty();

        world.run(new AttachInterface(network, id, web));
        world.settle(LONG);
        assertThat(reached()).contains(web);
        assertThat(world.outcome(ALICE, pausing(floatingIp))).isEqualTo(TestWorld.ACCEPTED);
        assertThat(reached()).isEmpty();
        assertThat(world.outcome(ALICE, pausing(floatingIp))).isEqualTo("NotAssociated");

        world.run(new DetachInterface(network, id, web));
        world.settle(LONG);
        world.run(new AttachInterface(network, id, web));
        assertThat(reached()).contains(web);
        world.settle(LONG);
        world.run(new UnassignAddresses(network, id, List.of(address)));
        assertThat(world.get(Kinds.FLOATING_IPS, floatingIp).association()).isEmpty();
        Invariants.hold(world);
    }

    @Test
    void a_floating_ip_that_is_about_to_leave_does_not_lead_back() {
        var web = instance("ACTIVE");
        var id = attached(web);
        world.settle(LONG);
        var target = new Target.OfPort(id, world.get(Kinds.PORTS, id).address());
        var floatingIp = world.run(new BuyFloatingIps(1)).getFirst().id();
        world.run(new AttachFloatingIp(floatingIp, target));
        world.settle(LONG);
        world.run(pausing(floatingIp));
        world.run(new DetachFloatingIp(new Which.LeadingTo(target), false, false));

        assertThat(world.outcome(ALICE, new AttachFloatingIp(floatingIp, target)))
                .isEqualTo("AlreadyAssociated");
        world.run(new DetachInterface(network, id, web));
        world.settle(Duration.ofSeconds(1));
        assertThat(world.get(Kinds.FLOATING_IPS, floatingIp).state()).isEqualTo(State.DISASSOCIATING);
        world.settle(LONG);
        assertThat(world.get(Kinds.FLOATING_IPS, floatingIp).state()).isEqualTo(State.IDLE);
    }

    @Test
    void a_floating_ip_that_an_interface_kept_leads_back_when_it_is_bound_again() {
        var web = instance("ACTIVE");
        var id = attached(web);
        world.settle(LONG);
        var target = new Target.OfPort(id, world.get(Kinds.PORTS, id).address());
        var floatingIp = world.run(new BuyFloatingIps(1)).getFirst().id();
        world.run(new AttachFloatingIp(floatingIp, target));
        world.settle(LONG);
        world.run(pausing(floatingIp));

        assertThat(world.outcome(ALICE, new AttachFloatingIp(floatingIp, new Target.OfInstance(web))))
                .isEqualTo("AlreadyAssociated");
        world.run(new AttachFloatingIp(floatingIp, target));
        assertThat(reached()).contains(web);
    }

    private static DetachFloatingIp pausing(FloatingIpId floatingIp) {
        return new DetachFloatingIp(new Which.Named(floatingIp), false, true);
    }

    private static Optional<InstanceId> reached() {
        return world.run(new DescribeFloatingIps()).getFirst().instance();
    }

    @Test
    void interfaces_are_behind_groups_of_their_own_and_first_ones_behind_their_instances() {
        var web = instance("ACTIVE");
        var id = made();
        var group = world.run(new OpenGroup("db", "", ProjectId.DEFAULT)).id();
        var both = List.of(new Assignment(id, List.of(group)), new Assignment(first(web), List.of(group)));

        world.run(new AssignInterfaceGroups(both));

        assertThat(world.run(new ListInterfacesBehind(group)))
                .extracting(Port::id)
                .containsExactly(first(web), id);
        world.run(new AssignInterfaceGroups(List.of(new Assignment(first(web), List.of()))));
        assertThat(world.get(Kinds.INSTANCES, web).securityGroups()).isEmpty();
        assertThat(world.outcome(ALICE, new DeleteSecurityGroup(group))).isEqualTo("InUse");
        world.limit(Quota.INTERFACES_PER_NETWORK, 1);
        assertThat(world.outcome(ALICE, creation(near, 0))).isEqualTo("QuotaExceeded INTERFACES_PER_NETWORK");
    }
}
