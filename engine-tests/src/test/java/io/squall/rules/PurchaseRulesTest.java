package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Kinds;
import io.squall.engine.instance.BuyInstances;
import io.squall.engine.instance.BuyInstances.Place;
import io.squall.engine.instance.Choice.Size;
import io.squall.engine.instance.Disks;
import io.squall.engine.instance.Login;
import io.squall.engine.instance.Payment;
import io.squall.engine.project.ChangeProject;
import io.squall.engine.project.CreateProject;
import io.squall.engine.purchase.CancelOrders;
import io.squall.engine.purchase.ChangeRenewal;
import io.squall.engine.purchase.ListOrders;
import io.squall.engine.purchase.PayOrders;
import io.squall.engine.purchase.ReadWallet;
import io.squall.engine.world.ChangeAccount;
import io.squall.engine.world.PurgeInstance;
import io.squall.model.Id;
import io.squall.model.Image;
import io.squall.model.InstanceId;
import io.squall.model.Internet;
import io.squall.model.Order;
import io.squall.model.OrderId;
import io.squall.model.ProjectId;
import io.squall.model.ResourceType;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Charging;
import io.squall.model.Subscription.Renewal;
import io.squall.model.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Orders, renewals, money and projects.
class PurchaseRulesTest {

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private static InstanceId buy(Charging charging) {
        return world.run(new BuyInstances(
                        new Payment(charging, 1, Renewal.BY_HAND),
                        "web",
                        Optional.of(TestWorld.ROOMY),
                        TestWorld.LINUX,
                        Optional.of(Image.Kind.PUBLIC),
                        new Size("m2", 1, 2048),
                        Disks.alike(Volume.Type.HDD, Optional.of(20), 0),
                        Optional.of(new Place(TestWorld.HOME, TestWorld.HOME_SUBNET, Optional.empty())),
                        Internet.NONE,
                        false,
                        List.of(),
                        Login.RANDOM,
                        ProjectId.DEFAULT,
                        1,
                        Optional.empty()))
                .instances()
                .getFirst()
                .id();
    }

    private static void give(long cents) {
        world.run(
                Caller.OPERATOR,
                new ChangeAccount(ALICE.account(), standing -> standing, wallet -> wallet.with(Optional.of(cents))));
    }

    private static long left() {
        return world.run(new ReadWallet()).balanceCents().orElseThrow();
    }

    private static ChangeRenewal renewing(Id resource, Renewal renewal) {
        return new ChangeRenewal(ResourceType.INSTANCE, List.of(resource), renewal);
    }

    private static List<Order> orders() {
        return world.run(new ListOrders(Set.of(), Optional.empty(), Optional.empty()));
    }

    private static Subscription subscription(InstanceId instance) {
        return world.get(Kinds.SUBSCRIPTIONS, Subscription.Key.of(instance));
    }

    /// A prepaid instance whose renewal nobody had money for, and its order.
    private static InstanceId unrenewed() {
        var instance = buy(Charging.PREPAID);
        world.run(renewing(instance, Renewal.BY_ITSELF));
        give(0);
        world.settle(Duration.ofDays(32));
        return instance;
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            WHO   | INSTANCE | CHARGING | REJECTION
            bob   | ghost    | HOURLY   | NoSuch instance ghost
            alice | ghost    | HOURLY   | NoSuch instance ghost
            alice | bought   | HOURLY   | WrongCharging
            alice | bought   | PREPAID  | accepted
            """)
    void changing_a_renewal_is_refused_by_descending_precedence(
            String who, String instance, Charging charging, String rejection) {
        var bought = buy(charging);
        var asked = instance.equals("ghost") ? new InstanceId("ghost") : bought;

        assertThat(world.outcome(who.equals("bob") ? BOB : ALICE, renewing(asked, Renewal.BY_ITSELF)))
                .isEqualTo(rejection);
    }

    @Test
    void somebody_elses_resource_cannot_be_renewed() {
        var bought = buy(Charging.PREPAID);

        assertThat(world.outcome(BOB, renewing(bought, Renewal.BY_ITSELF)))
                .isEqualTo("NoSuch instance " + bought.value());
    }

    @Test
    void of_several_renewals_all_change_or_none() {
        var bought = buy(Charging.PREPAID);
        var both =
                new ChangeRenewal(ResourceType.INSTANCE, List.of(bought, new InstanceId("ghost")), Renewal.BY_ITSELF);

        assertThat(world.outcome(ALICE, both)).isEqualTo("NoSuch instance ghost");
    }

    @Test
    void a_renewal_with_money_is_an_order_that_was_delivered() {
        var instance = buy(Charging.PREPAID);
        var price = subscription(instance).priceCents();
        world.run(renewing(instance, Renewal.BY_ITSELF));
        give(price);
        var until = subscription(instance).paidUntil();

        world.settle(Duration.ofDays(32));

        assertThat(left()).isZero();
        assertThat(subscription(instance).paidUntil()).isAfter(until);
        assertThat(orders()).extracting(Order::state).containsExactly(Order.State.DELIVERED, Order.State.DELIVERED);
        assertThat(orders()).extracting(Order::action).containsExactly(Order.Action.RENEW, Order.Action.CREATE);
    }

    @Test
    void a_renewal_without_money_leaves_an_order_that_can_be_paid() {
        var instance = unrenewed();
        var order = orders().getFirst();
        var until = subscription(instance).paidUntil();
        assertThat(order.state()).isEqualTo(Order.State.UNPAID);
        assertThat(subscription(instance).renewal()).isEqualTo(Renewal.BY_HAND);
        give(order.priceCents());

        var settled = world.run(new PayOrders(List.of(order.id())));

        assertThat(settled.done()).containsExactly(order.id());
        assertThat(left()).isZero();
        assertThat(subscription(instance).paidUntil()).isAfter(until);
        assertThat(orders().getFirst().state()).isEqualTo(Order.State.DELIVERED);
    }

    @Test
    void an_order_is_paid_once() {
        unrenewed();
        var order = orders().getFirst();
        give(10 * order.priceCents());

        var settled = world.run(new PayOrders(List.of(order.id(), order.id())));
        var again = world.run(new PayOrders(List.of(order.id())));

        assertThat(settled.done()).containsExactly(order.id());
        assertThat(again.failed()).containsExactly(order.id());
        assertThat(left()).isEqualTo(9 * order.priceCents());
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            WHO   | BEFORE    | SHORT OF | OUTCOME
            bob   | nothing   | 0        | failed
            alice | cancelled | 0        | failed
            alice | purged    | 0        | failed
            alice | nothing   | 1        | BalanceTooLow
            alice | nothing   | 0        | done
            """)
    void what_becomes_of_a_payment(String who, String before, long shortOf, String outcome) {
        var instance = unrenewed();
        var order = orders().getFirst();
        if (before.equals("cancelled")) {
            assertThat(world.run(new CancelOrders(List.of(order.id()))).done()).containsExactly(order.id());
        } else if (before.equals("purged")) {
            world.run(Caller.OPERATOR, new PurgeInstance(instance));
        }
        give(order.priceCents() - shortOf);
        var caller = who.equals("bob") ? BOB : ALICE;
        var payment = new PayOrders(List.of(order.id()));

        if (shortOf > 0) {
            assertThat(world.outcome(caller, payment)).isEqualTo(outcome);
        } else {
            assertThat(world.run(caller, payment).failed().isEmpty() ? "done" : "failed")
                    .isEqualTo(outcome);
            assertThat(left()).isEqualTo(outcome.equals("done") ? 0 : order.priceCents());
        }
    }

    @Test
    void only_unpaid_orders_can_be_cancelled() {
        buy(Charging.PREPAID);
        var delivered = orders().getFirst().id();
        var ghost = new OrderId("0");

        var settled = world.run(new CancelOrders(List.of(delivered, ghost)));

        assertThat(settled.done()).isEmpty();
        assertThat(settled.failed()).containsExactly(delivered, ghost);
    }

    @Test
    void a_purged_instance_gives_back_what_it_held() {
        var before = world.get(Kinds.ZONES, TestWorld.ROOMY).used();
        var instance = buy(Charging.PREPAID);
        world.settle(Duration.ofMinutes(1));

        world.run(Caller.OPERATOR, new PurgeInstance(instance));

        assertThat(world.get(Kinds.ZONES, TestWorld.ROOMY).used()).isEqualTo(before);
        assertThat(world.all(Kinds.PORTS)).isEmpty();
        assertThat(world.all(Kinds.SUBSCRIPTIONS)).isEmpty();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NAME   | EXHAUSTED | REJECTION
            shop   | PROJECTS  | AlreadyExists
            office | PROJECTS  | QuotaExceeded PROJECTS
            office | -         | accepted
            """)
    void making_a_project_is_refused_by_descending_precedence(String name, String exhausted, String rejection) {
        world.run(new CreateProject("shop", ""));
        world.exhaust(exhausted);

        assertThat(world.outcome(ALICE, new CreateProject(name, ""))).isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            WHO   | NAME   | REJECTION
            bob   | office | NoSuch
            alice | office | AlreadyExists
            alice | shop   | accepted
            alice | store  | accepted
            """)
    void changing_a_project_is_refused_by_descending_precedence(String who, String name, String rejection) {
        var shop = world.run(new CreateProject("shop", "")).id();
        world.run(new CreateProject("office", ""));
        var change = new ChangeProject(shop, Optional.of(name), Optional.empty());

        assertThat(world.outcome(who.equals("bob") ? BOB : ALICE, change)).startsWith(rejection);
    }
}
