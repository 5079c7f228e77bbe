package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Kinds;
import io.squall.engine.floatingip.AttachFloatingIp;
import io.squall.engine.floatingip.BuyFloatingIps;
import io.squall.engine.floatingip.ConvertAddress;
import io.squall.engine.floatingip.DescribeFloatingIps;
import io.squall.engine.floatingip.DetachFloatingIp;
import io.squall.engine.floatingip.DetachFloatingIp.Which;
import io.squall.engine.floatingip.FloatingIpLimits;
import io.squall.engine.floatingip.ReleaseFloatingIps;
import io.squall.engine.floatingip.RenameFloatingIp;
import io.squall.engine.floatingip.Target;
import io.squall.engine.instance.DeleteInstance;
import io.squall.model.FloatingIp;
import io.squall.model.FloatingIp.State;
import io.squall.model.FloatingIpId;
import io.squall.model.InstanceId;
import io.squall.model.Internet;
import io.squall.model.Port;
import io.squall.model.PortId;
import io.squall.model.Quota;
import io.squall.model.RegionId;
import io.squall.model.Role;
import io.squall.model.Wallet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Floating IPs that cost money while they lead nowhere. Each row breaks one rule fewer than the row above it.
class PaidAddressRulesTest {

    private static final Duration ATTACHING = Duration.ofSeconds(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final long IDLE_HOUR = 30;

    /// Alice has money for three hours, Bob may not buy.
    @RegisterExtension
    static final TestWorld world = new TestWorld(TestWorld.YAML
            .replace("    id: alice\n", "    id: alice\n    balance-cents: 100\n")
            .replace("    id: bob\n", "    id: bob\n    verified: false\n"));

    private final Stages stages = new Stages(world);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | BUYER | REGION | COUNT | QUOTA | APPLIED | REJECTION
            NETWORK | bob   | KR2    | 4     | 3     | 3       | ServiceDown NETWORK
            -       | alice | KR1    | 4     | 3     | 3       | QuotaExceeded FLOATING_IPS
            -       | alice | KR1    | 4     | 4     | 5       | DailyLimitReached
            -       | alice | KR2    | 4     | 4     | 5       | NotForSale
            -       | bob   | KR1    | 4     | 4     | 0       | IdentityNotVerified
            -       | alice | KR1    | 4     | 5     | 3       | BalanceTooLow
            -       | alice | KR1    | 3     | 5     | 3       | accepted
            """)
    void buying_is_refused_by_descending_precedence(
            String down, String buyer, String region, int count, long quota, int applied, String rejection) {
        for (var i = 0; i < applied; i++) {
            world.run(new ReleaseFloatingIps(List.of(buy().id())));
        }
        topUp(100);
        world.limit(Quota.FLOATING_IPS, quota);
        world.down(down);
        var who = buyer.equals("bob") ? BOB : ALICE;

        var caller = new Caller(who.account(), who.user(), Role.ADMINISTRATOR, new RegionId(region));
        assertThat(world.outcome(caller, new BuyFloatingIps(count))).isEqualTo(rejection);
        Invariants.hold(world);
    }

    @Test
    void a_day_ends_at_midnight_of_utc_plus_eight() {
        world.limit(Quota.FLOATING_IPS, 1);
        world.run(new ReleaseFloatingIps(List.of(buy().id())));
        world.run(new ReleaseFloatingIps(List.of(buy().id())));

        assertThat(world.outcome(ALICE, new BuyFloatingIps(1))).isEqualTo("DailyLimitReached");
        world.pass(Duration.ofHours(15).minusSeconds(1));
        assertThat(world.outcome(ALICE, new BuyFloatingIps(1))).isEqualTo("DailyLimitReached");
        world.pass(Duration.ofSeconds(1));
        assertThat(world.outcome(ALICE, new BuyFloatingIps(1))).isEqualTo("accepted");
        assertThat(world.run(new FloatingIpLimits()).today().applied()).isEqualTo(1);
    }

    @Test
    void every_hour_is_paid_for_in_which_it_leads_nowhere() {
        var floatingIp = buy();
        assertThat(balance()).isEqualTo(100 - IDLE_HOUR);
        world.settle(HOUR);
        assertThat(balance()).isEqualTo(100 - 2 * IDLE_HOUR);

        var instance = stages.instance("ACTIVE");
        world.run(new AttachFloatingIp(floatingIp.id(), new Target.OfInstance(instance)));
        world.settle(HOUR.multipliedBy(5));
        assertThat(balance()).isEqualTo(100 - 2 * IDLE_HOUR);

        world.run(new DetachFloatingIp(new Which.Named(floatingIp.id()), false, false));
        assertThat(balance()).isEqualTo(100 - 2 * IDLE_HOUR);
        world.settle(ATTACHING);
        assertThat(balance()).isEqualTo(100 - 3 * IDLE_HOUR);

        world.run(new ReleaseFloatingIps(List.of(floatingIp.id())));
        world.settle(HOUR.multipliedBy(5));
        assertThat(balance()).isEqualTo(100 - 3 * IDLE_HOUR);
        Invariants.hold(world);
    }

    @Test
    void an_instance_that_goes_leaves_it_idle() {
        var floatingIp = buy();
        var instance = stages.instance("ACTIVE");
        world.run(new AttachFloatingIp(floatingIp.id(), new Target.OfInstance(instance)));
        world.run(new DeleteInstance(instance));
        world.settle(Duration.ofMinutes(1));

        assertThat(stored(floatingIp).state()).isEqualTo(State.IDLE);
        assertThat(balance()).isEqualTo(100 - 2 * IDLE_HOUR);
        Invariants.hold(world);
    }

    @Test
    void what_is_not_paid_cannot_be_used_until_the_account_no_longer_owes() {
        var floatingIp = buy();
        world.settle(HOUR.multipliedBy(2));
        assertThat(isSuspended()).isFalse();
        world.settle(HOUR);
        assertThat(isSuspended()).isTrue();

        assertThat(world.outcome(ALICE, new RenameFloatingIp(floatingIp.id(), "mine")))
                .isEqualTo("AddressUnpaid");
        assertThat(world.outcome(ALICE, new ReleaseFloatingIps(List.of(floatingIp.id()))))
                .isEqualTo("AddressUnpaid");
        topUp(100);
        assertThat(isSuspended()).isFalse();
        assertThat(world.outcome(ALICE, new RenameFloatingIp(floatingIp.id(), "mine")))
                .isEqualTo("accepted");
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | FLOATING IP | TARGET   | STAGE    | REJECTION
            COMPUTE | none        | none     | DELETING | ServiceDown COMPUTE
            -       | none        | none     | DELETING | NoSuch floating IP
            -       | taken       | none     | DELETING | NoSuch instance
            -       | taken       | no port  | DELETING | NoSuch network interface
            -       | taken       | led      | DELETING | AlreadyAssociated
            -       | unpaid      | led      | DELETING | AddressUnpaid
            -       | free        | led      | DELETING | InstanceHasFloatingIp
            -       | free        | led port | DELETING | AddressHasFloatingIp
            -       | free        | instance | DELETING | TaskRunning DELETING
            -       | free        | port     | DELETING | TaskRunning DELETING
            -       | free        | instance | BUILDING | WrongState instance BUILDING
            -       | free        | instance | STOPPED  | accepted
            -       | free        | port     | ACTIVE   | accepted
            """)
    void leading_it_is_refused_by_descending_precedence(
            String down, String which, String target, String stage, String rejection) {
        var led = stages.instance("ACTIVE");
        var taken = buy();
        world.run(new AttachFloatingIp(taken.id(), new Target.OfInstance(led)));
        var other = which.equals("none") ? new FloatingIpId("none") : buy().id();
        var asked = which.equals("taken") ? taken.id() : other;
        if (which.equals("unpaid")) {
            world.settle(HOUR.multipliedBy(4));
        }
        var instance = switch (stage) {
            case "BUILDING" -> world.build("young");
            case "DELETING" -> stages.instance("STOPPED");
            default -> stages.instance(stage);
        };
        if (stage.equals("DELETING")) {
            List.of(led, instance).forEach(each -> world.run(new DeleteInstance(each)));
        }
        world.down(down);

        var outcome = world.outcome(ALICE, new AttachFloatingIp(asked, target(target, instance, led)));

        assertThat(outcome.replaceFirst("^(NoSuch [A-Za-z ]+) .*", "$1")).isEqualTo(rejection);
        Invariants.hold(world);
    }

    private static Target target(String which, InstanceId instance, InstanceId led) {
        return switch (which) {
            case "none" -> new Target.OfInstance(new InstanceId("none"));
            case "no port" ->
                new Target.OfPort(new PortId("none"), firstPort(led).address());
            case "led" -> new Target.OfInstance(led);
            case "led port" -> ofPort(led);
            case "port" -> ofPort(instance);
            default -> new Target.OfInstance(instance);
        };
    }

    private static Target.OfPort ofPort(InstanceId instance) {
        var port = firstPort(instance);
        return new Target.OfPort(port.id(), port.address());
    }

    @Test
    void getting_there_and_leaving_take_their_time() {
        var floatingIp = buy();
        var instance = stages.instance("ACTIVE");
        assertThat(stored(floatingIp).state()).isEqualTo(State.IDLE);

        world.run(new AttachFloatingIp(floatingIp.id(), ofPort(instance)));
        assertThat(stored(floatingIp).state()).isEqualTo(State.ASSOCIATING);
        assertThat(world.outcome(ALICE, new DetachFloatingIp(new Which.LeadingTo(ofPort(instance)), false, false)))
                .isEqualTo("NotAssociated");
        world.settle(ATTACHING);
        assertThat(stored(floatingIp).state()).isEqualTo(State.ASSOCIATED);

        world.run(new DetachFloatingIp(new Which.LeadingTo(ofPort(instance)), false, false));
        assertThat(stored(floatingIp).state()).isEqualTo(State.DISASSOCIATING);
        assertThat(world.outcome(ALICE, new ReleaseFloatingIps(List.of(floatingIp.id()))))
                .isEqualTo("AlreadyAssociated");
        world.settle(ATTACHING);
        assertThat(stored(floatingIp).state()).isEqualTo(State.IDLE);
        assertThat(world.outcome(ALICE, new DetachFloatingIp(new Which.LeadingTo(ofPort(instance)), false, false)))
                .isEqualTo("NotAssociated");
        Invariants.hold(world);
    }

    @Test
    void it_takes_the_place_of_an_address_of_the_instances_own_and_gives_it_back_on_request() {
        var floatingIp = buy();
        var instance = stages.instance("ACTIVE");
        for (var i = 0; i < 10; i++) {
            swap(floatingIp, instance);
            assertThat(internet(instance).address()).isPresent();
        }
        world.run(new AttachFloatingIp(floatingIp.id(), new Target.OfInstance(instance)));
        world.settle(ATTACHING);
        assertThat(internet(instance).address()).isEmpty();
        assertThat(world.outcome(ALICE, new DetachFloatingIp(new Which.Named(floatingIp.id()), true, false)))
                .isEqualTo("DailyLimitReached");
        Invariants.hold(world);
    }

    private static void swap(FloatingIp floatingIp, InstanceId instance) {
        topUp(100);
        world.run(new AttachFloatingIp(floatingIp.id(), new Target.OfInstance(instance)));
        world.settle(ATTACHING);
        world.run(new DetachFloatingIp(new Which.Named(floatingIp.id()), true, false));
        world.settle(ATTACHING);
    }

    @Test
    void an_address_of_its_own_becomes_a_floating_ip_that_leads_to_the_instance() {
        var instance = stages.instance("ACTIVE");
        assertThat(world.outcome(ALICE, new ConvertAddress(instance))).isEqualTo("NoOwnAddress");
        var floatingIp = buy();
        swap(floatingIp, instance);
        var own = internet(instance).address().orElseThrow();
        world.limit(Quota.FLOATING_IPS, 1);
        assertThat(world.outcome(ALICE, new ConvertAddress(instance))).isEqualTo("QuotaExceeded FLOATING_IPS");
        world.limit(Quota.FLOATING_IPS, 2);

        var converted = world.run(new ConvertAddress(instance));

        assertThat(converted.address()).isEqualTo(own);
        assertThat(converted.state()).isEqualTo(State.ASSOCIATED);
        assertThat(internet(instance).address()).isEmpty();
        Invariants.hold(world);
    }

    @Test
    void all_are_given_back_or_none() {
        var floatingIp = buy();

        assertThat(world.outcome(ALICE, new ReleaseFloatingIps(List.of(floatingIp.id(), new FloatingIpId("none")))))
                .isEqualTo("NoSuch floating IP none");
        assertThat(world.outcome(ALICE, new ReleaseFloatingIps(List.of(floatingIp.id(), floatingIp.id()))))
                .isEqualTo("accepted");
        assertThat(world.all(Kinds.FLOATING_IPS)).isEmpty();
        assertThat(world.all(Kinds.SUBSCRIPTIONS)).isEmpty();
    }

    private static FloatingIp buy() {
        topUp(100);
        return world.run(new BuyFloatingIps(1)).getFirst();
    }

    private static FloatingIp stored(FloatingIp floatingIp) {
        return world.get(Kinds.FLOATING_IPS, floatingIp.id());
    }

    private static Port firstPort(InstanceId instance) {
        return world.get(
                Kinds.PORTS, world.get(Kinds.INSTANCES, instance).ports().getFirst());
    }

    private static Internet internet(InstanceId instance) {
        return world.get(Kinds.INSTANCES, instance).internet();
    }

    private static boolean isSuspended() {
        return world.run(new DescribeFloatingIps()).getFirst().suspended();
    }

    private static long balance() {
        return world.get(Kinds.WALLETS, ALICE.account()).balanceCents().orElseThrow();
    }

    private static void topUp(long cents) {
        world.store().write(tables -> tables.table(Kinds.WALLETS).put(new Wallet(ALICE.account(), Optional.of(cents))));
    }
}
