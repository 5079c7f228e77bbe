package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.AllOf;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.instance.BuyInstances;
import io.squall.engine.instance.BuyInstances.Place;
import io.squall.engine.instance.Choice;
import io.squall.engine.instance.Disks;
import io.squall.engine.instance.Growth;
import io.squall.engine.instance.Login;
import io.squall.engine.instance.Payment;
import io.squall.engine.instance.RequireInstances;
import io.squall.engine.instance.ResetPassword;
import io.squall.engine.instance.ResizePaidInstance;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.purchase.ChangeRenewal;
import io.squall.engine.purchase.RequireNothingUnpaid;
import io.squall.engine.world.ChangeAccount;
import io.squall.model.Instance.State;
import io.squall.model.InstanceId;
import io.squall.model.Internet;
import io.squall.model.ProjectId;
import io.squall.model.ResourceType;
import io.squall.model.SecurityGroupId;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import io.squall.model.Subscription.Renewal;
import io.squall.model.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is done to several instances or to none, and how they are bought and changed by those who name what they want.
class TogetherRulesTest {

    private static final Payment RENEWED = new Payment(Charging.PREPAID, 1, Renewal.BY_ITSELF);

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private static InstanceId buy(Payment payment) {
        var bought = world.run(purchase(payment, "m2.c1m2", List.of()))
                .instances()
                .getFirst()
                .id();
        world.settle(Duration.ofMinutes(1));
        return bought;
    }

    private static BuyInstances purchase(Payment payment, String flavor, List<SecurityGroupId> groups) {
        return new BuyInstances(
                payment,
                "web",
                Optional.of(TestWorld.ROOMY),
                TestWorld.LINUX,
                Optional.empty(),
                new Choice.Model(flavor),
                Disks.alike(Volume.Type.HDD, Optional.of(20), 0),
                Optional.of(new Place(TestWorld.HOME, TestWorld.HOME_SUBNET, Optional.empty())),
                Internet.NONE,
                false,
                groups,
                Login.RANDOM,
                ProjectId.DEFAULT,
                1,
                Optional.empty());
    }

    private static AllOf<Object> stopping(InstanceId... instances) {
        return new AllOf<>(Stream.of(instances)
                        .<Command<?>>map(id -> new StopInstance(id, List.of(State.ACTIVE)))
                        .toList())
                .after(List.of(new RequireInstances(List.of(instances)), new RequireNothingUnpaid()));
    }

    private static void give(long cents) {
        world.run(
                Caller.OPERATOR,
                new ChangeAccount(ALICE.account(), standing -> standing, wallet -> wallet.with(Optional.of(cents))));
    }

    @Test
    void what_one_refuses_all_refuse() {
        var running = buy(Payment.HOURLY);
        var stopped = buy(Payment.HOURLY);
        world.run(new StopInstance(stopped));
        world.settle(Duration.ofMinutes(1));

        assertThat(world.outcome(ALICE, stopping(running, stopped))).startsWith("WrongState");
        assertThat(world.get(Kinds.INSTANCES, running).task()).isEmpty();
        assertThat(world.outcome(ALICE, stopping(running))).isEqualTo("accepted");
    }

    /// Each row breaks one rule fewer than the row above it.
    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ONE IS A GHOST | UNPAID | STOPPED | REJECTION
            true           | true   | true    | NoSuch
            false          | true   | true    | OrderUnpaid
            false          | false  | true    | WrongState
            false          | false  | false   | accepted
            """)
    void what_is_done_together_is_refused_by_descending_precedence(
            boolean ghost, boolean unpaid, boolean stopped, String rejection) {
        var one = buy(RENEWED);
        give(unpaid ? 0 : 1_000_000_00);
        world.settle(Duration.ofDays(32));
        if (stopped) {
            world.run(new StopInstance(one));
            world.settle(Duration.ofMinutes(1));
        }

        assertThat(world.outcome(ALICE, ghost ? stopping(one, new InstanceId("ghost")) : stopping(one)))
                .startsWith(rejection);
    }

    @Test
    void an_instance_is_renewed_as_it_was_bought_to_be() {
        var bought = buy(RENEWED);

        assertThat(world.get(Kinds.SUBSCRIPTIONS, Subscription.Key.of(bought)).renewal())
                .isEqualTo(Renewal.BY_ITSELF);
    }

    @Test
    void an_instance_is_bought_behind_security_groups_that_there_are() {
        var ghost = new SecurityGroupId("ghost");

        assertThat(world.outcome(ALICE, purchase(Payment.HOURLY, "m2.c1m2", List.of(ghost))))
                .startsWith("NoSuch");
    }

    @Test
    void a_flavor_can_be_named_that_is_for_sale() {
        assertThat(world.outcome(ALICE, purchase(Payment.HOURLY, "m2.c1m3", List.of())))
                .startsWith("NotForSale");
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            OWNER | FLAVOR  | MAY STOP | REJECTION
            bob   | m2.c1m3 | false    | NoSuch
            alice | m2.c1m3 | false    | NotForSale
            alice | u2.c1m1 | false    | NotForSale
            alice | m2.c1m2 | false    | WrongState
            alice | m2.c1m2 | true     | accepted
            """)
    void a_change_to_a_named_flavor_is_refused_by_descending_precedence(
            String owner, String flavor, boolean mayStop, String rejection) {
        var bought = buy(Payment.HOURLY);
        var resize = new ResizePaidInstance(
                bought, Optional.empty(), new Growth.Model(flavor), 0, Optional.empty(), mayStop);

        assertThat(world.outcome(owner.equals("bob") ? BOB : ALICE, resize)).startsWith(rejection);
    }

    @Test
    void a_running_instance_gets_a_password_if_it_may_be_stopped() {
        var bought = buy(Payment.HOURLY);

        assertThat(world.outcome(ALICE, new ResetPassword(bought, "Passw0rd", false)))
                .startsWith("WrongState");
        assertThat(world.outcome(ALICE, new ResetPassword(bought, "Passw0rd", true)))
                .isEqualTo("accepted");
        world.settle(Duration.ofMinutes(1));
        assertThat(world.get(Kinds.INSTANCES, bought).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whoever_has_nothing_unpaid_may_go_on() {
        var bought = buy(RENEWED);
        var renewal = new ChangeRenewal(ResourceType.INSTANCE, List.of(bought), Renewal.NEVER);

        assertThat(world.outcome(ALICE, new AllOf<>(List.of(renewal)).after(List.of(new RequireNothingUnpaid()))))
                .isEqualTo("accepted");
    }
}
