package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Kinds;
import io.squall.engine.floatingip.AllocateFloatingIp;
import io.squall.engine.floatingip.AssociateFloatingIp;
import io.squall.engine.floatingip.DisassociateFloatingIp;
import io.squall.engine.floatingip.ReleaseFloatingIp;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.securitygroup.CreateRule;
import io.squall.engine.world.OperateInstance;
import io.squall.model.InstanceId;
import io.squall.model.IpPrefix;
import io.squall.model.IpPrefix.Family;
import io.squall.model.Ipv4Address;
import io.squall.model.NetworkId;
import io.squall.model.Quota;
import io.squall.model.RegionId;
import io.squall.model.Role;
import io.squall.model.SecurityGroup;
import io.squall.model.SecurityGroupId;
import io.squall.model.SecurityGroupRule.Direction;
import io.squall.model.SecurityGroupRule.PortRange;
import io.squall.model.SecurityGroupRule.Protocol;
import io.squall.model.SubnetId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row breaks one rule fewer than the row above it, so the tables prove the order as well.
class NetworkRulesTest {

    private static final NetworkId PUBLIC = new NetworkId("public");
    private static final NetworkId PARTNER = new NetworkId("partner");

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private final Stages stages = new Stages(world);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | REGION | POOL         | TAKEN BY BOB | EXHAUSTED    | REJECTION
            NETWORK | KR2    | home-network | 3            | FLOATING_IPS | ServiceDown NETWORK
            -       | KR2    | home-network | 3            | FLOATING_IPS | NoExternalNetwork
            -       | KR1    | none         | 3            | FLOATING_IPS | NoSuch floating IP pool none
            -       | KR1    | home-network | 3            | FLOATING_IPS | NoSuch floating IP pool home-network
            -       | KR1    | public       | 3            | FLOATING_IPS | NoFreeAddress
            -       | KR1    | public       | 2            | FLOATING_IPS | QuotaExceeded FLOATING_IPS
            -       | KR1    | public       | 2            | -            | accepted
            """)
    void taking_a_floating_ip_is_refused_by_descending_precedence(
            String down, String region, String pool, int taken, String exhausted, String rejection) {
        for (var i = 0; i < taken; i++) {
            world.run(BOB, new AllocateFloatingIp(PUBLIC));
        }
        world.exhaust(exhausted);
        world.down(down);

        var caller = new Caller(ALICE.account(), ALICE.user(), Role.ADMINISTRATOR, new RegionId(region));
        assertThat(world.outcome(caller, new AllocateFloatingIp(new NetworkId(pool))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | ASKER | INSTANCE | FLOATING IP   | ADDRESS | REJECTION
            COMPUTE | bob   | DELETING | none          | none    | ServiceDown COMPUTE
            NETWORK | bob   | DELETING | none          | none    | ServiceDown NETWORK
            -       | bob   | DELETING | none          | none    | NoSuch instance
            -       | alice | none     | none          | none    | NoSuch instance
            -       | alice | DELETING | none          | none    | TaskRunning DELETING
            -       | alice | BUILDING | none          | none    | WrongState instance BUILDING
            -       | alice | ERROR    | none          | none    | WrongState instance ERROR
            -       | alice | STOPPED  | none          | none    | NoSuch floating IP
            -       | alice | STOPPED  | bobs          | none    | NoSuch floating IP
            -       | alice | STOPPED  | taken partner | none    | AddressNotOnInstance
            -       | alice | STOPPED  | taken         | island  | NoRoute
            -       | alice | STOPPED  | partner       | taken   | NoRoute
            -       | alice | STOPPED  | taken         | taken   | AlreadyAssociated
            -       | alice | STOPPED  | free          | taken   | AddressHasFloatingIp
            -       | alice | STOPPED  | free          | free    | accepted
            """)
    void leading_a_floating_ip_is_refused_by_descending_precedence(
            String down, String asker, String stage, String floatingIp, String address, String rejection) {
        var instance =
                world.build("web", TestWorld.HOME_SUBNET, new SubnetId("island-subnet"), new SubnetId("second-subnet"));
        stages.bring(instance, "STOPPED");
        var taken = address("taken");
        world.run(new AssociateFloatingIp(instance, taken, fixed(instance, "taken")));
        var asked = address(floatingIp);
        var fixed = fixed(instance, address);
        switch (stage) {
            case "DELETING" -> world.run(new DeleteInstance(instance));
            case "ERROR" -> world.run(Caller.OPERATOR, new OperateInstance(instance, OperateInstance.Act.FAIL));
            case "BUILDING" -> instance = world.build("young");
            case "none" -> instance = new InstanceId("none");
            default -> {}
        }
        world.down(down);

        var command = new AssociateFloatingIp(instance, floatingIp.equals("taken") ? taken : asked, fixed);
        var outcome = world.outcome(asker.equals("bob") ? BOB : ALICE, command);

        assertThat(outcome.replaceFirst("^(NoSuch [A-Za-z ]+) .*", "$1")).isEqualTo(rejection);
        Invariants.hold(world);
    }

    private static Ipv4Address address(String which) {
        return switch (which) {
            case "none" -> Ipv4Address.parse("203.0.113.99").orElseThrow();
            case "bobs" ->
                world.run(BOB, new AllocateFloatingIp(PUBLIC)).floatingIp().address();
            case "partner", "taken partner" ->
                world.run(new AllocateFloatingIp(PARTNER)).floatingIp().address();
            default -> world.run(new AllocateFloatingIp(PUBLIC)).floatingIp().address();
        };
    }

    private static Ipv4Address fixed(InstanceId instance, String which) {
        var ports = world.get(Kinds.INSTANCES, instance).ports();
        return switch (which) {
            case "none" -> Ipv4Address.parse("10.99.99.99").orElseThrow();
            case "taken" -> world.get(Kinds.PORTS, ports.get(0)).address();
            case "island" -> world.get(Kinds.PORTS, ports.get(1)).address();
            default -> world.get(Kinds.PORTS, ports.get(2)).address();
        };
    }

    @Test
    void a_floating_ip_is_released_only_when_it_leads_nowhere_and_then_is_free_again() {
        var instance = stages.instance("ACTIVE");
        var floatingIp = world.run(new AllocateFloatingIp(PUBLIC)).floatingIp();
        world.run(new AssociateFloatingIp(instance, floatingIp.address(), fixed(instance, "taken")));

        assertThat(world.outcome(ALICE, new ReleaseFloatingIp(floatingIp.id()))).isEqualTo("AlreadyAssociated");
        world.run(new DisassociateFloatingIp(instance, floatingIp.address()));
        assertThat(world.outcome(ALICE, new ReleaseFloatingIp(floatingIp.id()))).isEqualTo("accepted");

        assertThat(world.run(new AllocateFloatingIp(PUBLIC)).floatingIp().address())
                .isEqualTo(floatingIp.address());
        Invariants.hold(world);
    }

    @Test
    void a_floating_ip_survives_the_instance_that_it_led_to() {
        var instance = stages.instance("ACTIVE");
        var floatingIp = world.run(new AllocateFloatingIp(PUBLIC)).floatingIp();
        world.run(new AssociateFloatingIp(instance, floatingIp.address(), fixed(instance, "taken")));

        world.run(new DeleteInstance(instance));
        world.settle(Duration.ofMinutes(1));

        assertThat(world.get(Kinds.FLOATING_IPS, floatingIp.id()))
                .usingRecursiveComparison()
                .ignoringFields("updatedAt")
                .isEqualTo(floatingIp);
        Invariants.hold(world);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | GROUP   | REMOTE  | PROTOCOL | PORTS | PREFIX     | TWIN | EXHAUSTED            | REJECTION
            NETWORK | none    | none    | TCP      | 80-   | ::/0       | yes  | SECURITY_GROUP_RULES | ServiceDown NETWORK
            -       | none    | other   | TCP      | 80-   | ::/0       | yes  | SECURITY_GROUP_RULES | NoSuch security group other
            -       | none    | -       | TCP      | 80-   | ::/0       | yes  | SECURITY_GROUP_RULES | NoSuch security group none
            -       | bobs    | -       | TCP      | 80-   | ::/0       | yes  | SECURITY_GROUP_RULES | NoSuch security group
            -       | default | -       | TCP      | 80-   | ::/0       | yes  | SECURITY_GROUP_RULES | PortRangeInvalid
            -       | default | -       | UDP      | -80   | ::/0       | yes  | SECURITY_GROUP_RULES | PortRangeInvalid
            -       | default | -       | TCP      | 81-80 | ::/0       | yes  | SECURITY_GROUP_RULES | PortRangeInvalid
            -       | default | -       | TCP      | 80-80 | ::/0       | yes  | SECURITY_GROUP_RULES | PrefixOfOtherFamily
            -       | default | -       | TCP      | 80-80 | 10.0.0.0/8 | yes  | SECURITY_GROUP_RULES | DuplicateRule
            -       | default | -       | TCP      | 80-80 | 10.0.0.0/8 | no   | SECURITY_GROUP_RULES | QuotaExceeded SECURITY_GROUP_RULES
            -       | default | -       | TCP      | 80-80 | 10.0.0.0/8 | no   | -                    | accepted
            -       | default | -       | ICMP     | 8-    | 10.0.0.0/8 | no   | -                    | accepted
            -       | default | default | TCP      | 80-90 | -          | no   | -                    | accepted
            """)
    void making_a_rule_is_refused_by_descending_precedence(
            String down,
            String group,
            String remote,
            String protocol,
            String ports,
            String prefix,
            String twin,
            String exhausted,
            String rejection) {
        var command = new CreateRule(
                group(group),
                Direction.INGRESS,
                Family.IPV4,
                Optional.of(Protocol.valueOf(protocol)),
                Optional.of(range(ports)),
                Optional.of(remote).filter(name -> !name.equals("-")).map(NetworkRulesTest::group),
                IpPrefix.parse(prefix));
        if (twin.equals("yes")) {
            world.run(new CreateRule(
                    group("default"),
                    Direction.INGRESS,
                    Family.IPV4,
                    Optional.of(Protocol.TCP),
                    Optional.of(range("80-80")),
                    Optional.empty(),
                    IpPrefix.parse("10.0.0.0/8")));
        }
        world.exhaust(exhausted);
        world.down(down);

        assertThat(world.outcome(ALICE, command).replaceFirst("(group) [0-9a-f-]{36}", "$1"))
                .isEqualTo(rejection);
    }

    private static PortRange range(String text) {
        var ends = text.split("-", -1);
        return new PortRange(end(ends[0]), end(ends[1]));
    }

    private static Optional<Integer> end(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private static SecurityGroupId group(String name) {
        var owner = name.equals("bobs") ? BOB.account() : ALICE.account();
        return world.all(Kinds.SECURITY_GROUPS).stream()
                .filter(group -> group.account().equals(owner)
                        && (name.equals("bobs") || group.name().equals(name)))
                .findFirst()
                .map(SecurityGroup::id)
                .orElse(new SecurityGroupId(name));
    }

    @Test
    void the_same_traffic_in_another_group_or_to_everywhere_by_name_is_told_apart_or_not() {
        var everywhere = new CreateRule(
                group("default"),
                Direction.EGRESS,
                Family.IPV4,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var byName = new CreateRule(
                group("default"),
                Direction.EGRESS,
                Family.IPV4,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                IpPrefix.parse("0.0.0.0/0"));

        assertThat(world.outcome(ALICE, everywhere)).isEqualTo("accepted");
        assertThat(world.outcome(ALICE, byName)).isEqualTo("DuplicateRule");
        world.exhaust(Quota.SECURITY_GROUP_RULES.name());
        assertThat(world.outcome(ALICE, byName)).isEqualTo("DuplicateRule");
    }
}
