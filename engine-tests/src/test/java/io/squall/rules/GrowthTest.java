package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Billing;
import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Done;
import io.squall.engine.Kinds;
import io.squall.engine.floatingip.AllocateFloatingIp;
import io.squall.engine.floatingip.ReleaseFloatingIp;
import io.squall.engine.identity.Admit;
import io.squall.engine.identity.AssumeRole;
import io.squall.engine.identity.Authenticate;
import io.squall.engine.identity.IssueToken;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.job.Jobs;
import io.squall.engine.purchase.ListOrders;
import io.squall.engine.rehearsal.AddRehearsal;
import io.squall.engine.volume.CreateVolume;
import io.squall.engine.volume.DeleteVolume;
import io.squall.engine.world.SetAccountRole;
import io.squall.model.AccountPlan.RolePlan;
import io.squall.model.AccountRole;
import io.squall.model.AppkeyId;
import io.squall.model.NetworkId;
import io.squall.model.Order;
import io.squall.model.Rehearsal;
import io.squall.model.RehearsalId;
import io.squall.model.RehearsalPlan;
import io.squall.model.RehearsalPlan.Delay;
import io.squall.model.RehearsalPlan.Pace;
import io.squall.model.RehearsalPlan.Step;
import io.squall.model.ResourceType;
import io.squall.model.Token;
import io.squall.model.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A world that is used and used does not grow.
class GrowthTest {

    private static final int KEPT = 20;
    private static final Duration MEMORY = Duration.ofHours(12);

    /// One in sixteen looks for what is too much; that none of so many does is next to impossible.
    private static final int LEEWAY = 150;

    private static final Duration LASTING = Duration.ofHours(1);
    private static final RehearsalPlan PLAN = new RehearsalPlan(
            "nhn",
            "CreateInstance",
            Set.of("nhn/CreateInstance"),
            Optional.empty(),
            Map.of(),
            Pace.ALWAYS,
            Duration.ZERO,
            Optional.of(LASTING),
            List.of(Step.of("-2", false, Set.of())),
            Delay.NONE,
            false);

    @RegisterExtension
    static final TestWorld world = new TestWorld(TestWorld.YAML.replace(
            "  token-lifetime: 1h", "  token-lifetime: 1h\n  retention: {memory: 12h, orders: 20, tokens: 20}"));

    private int nonce;

    @Test
    void what_comes_and_goes_leaves_nothing() {
        world.run(Caller.OPERATOR, new SetAccountRole(ALICE.account(), new RolePlan("starter", List.of())));
        use(20);
        var before = sizes();

        use(60);

        assertThat(sizes()).isEqualTo(before);
    }

    /// An hour each time, of all that clients do.
    private void use(int hours) {
        for (var hour = 0; hour < hours; hour++) {
            signIn();
            var key = world.run(new AssumeRole(AccountRole.Key.of(ALICE.account(), "starter"), Duration.ofMinutes(30)));
            world.run(
                    Caller.OPERATOR,
                    new Admit(
                            key.id(),
                            Integer.toString(++nonce),
                            world.now().getEpochSecond(),
                            key.session().map(session -> session.token()),
                            "compute:Start",
                            false,
                            List.of(),
                            true));
            var instance = world.build("web");
            var volume = world.run(
                            new CreateVolume("data", Optional.empty(), TestWorld.ROOMY, 10, Volume.Type.HDD, Map.of()))
                    .id();
            var address = world.run(new AllocateFloatingIp(new NetworkId("public")))
                    .floatingIp()
                    .id();
            world.<Object>run(tx -> Jobs.begin(tx, instance, Duration.ofSeconds(1)));
            world.settle(Duration.ofMinutes(30));
            world.run(new DeleteInstance(instance));
            world.run(new DeleteVolume(volume));
            world.run(new ReleaseFloatingIp(address));
            world.settle(Duration.ofMinutes(30));
        }
    }

    private static Token signIn() {
        return world.run(new IssueToken("alice", "secret")).token();
    }

    private static Map<String, Integer> sizes() {
        var sizes = new TreeMap<String, Integer>();
        Kinds.ALL.forEach(kind -> sizes.put(kind.name(), world.all(kind).size()));
        return sizes;
    }

    @Test
    void a_user_has_so_many_tokens_and_the_youngest_are_good() {
        var tokens =
                Stream.generate(GrowthTest::signIn).limit(KEPT + LEEWAY + 50).toList();

        assertThat(world.all(Kinds.TOKENS)).hasSizeBetween(KEPT, KEPT + LEEWAY);
        var youngest = tokens.reversed().subList(0, KEPT);
        assertThat(youngest)
                .allSatisfy(
                        token -> world.run(new Authenticate(new AppkeyId("alice-key"), token.id(), ALICE.region())));
        assertThat(world.all(Kinds.TOKENS)).doesNotContain(tokens.getFirst());
    }

    @Test
    void an_account_has_so_many_orders_and_all_that_wait_for_money() {
        var waiting = world.run(tx -> tx.own(Kinds.ORDERS).put(order().run(tx).in(Order.State.UNPAID)));
        for (var i = 0; i < KEPT + LEEWAY + 50; i++) {
            world.run(order());
        }

        var orders = world.run(new ListOrders(Set.of(), Optional.empty(), Optional.empty()));
        assertThat(orders).hasSizeBetween(KEPT, KEPT + LEEWAY).contains(waiting);
    }

    private static Command<Order> order() {
        return tx -> Billing.order(tx, ResourceType.INSTANCE, Order.Action.CREATE, List.of("web"), 100);
    }

    @Test
    void what_has_ended_is_remembered_for_as_long_as_the_world_says() {
        var token = signIn();
        world.pass(Duration.ofHours(1).plus(MEMORY).minusMillis(1));
        signIn();
        assertThat(world.all(Kinds.TOKENS)).contains(token);

        world.pass(Duration.ofMillis(1));
        signIn();
        assertThat(world.all(Kinds.TOKENS)).doesNotContain(token);
    }

    @Test
    void a_world_has_a_thousand_rehearsals_and_forgets_those_that_are_over_first() {
        world.run(Caller.OPERATOR, tx -> {
            IntStream.rangeClosed(1, 1000)
                    .forEach(number ->
                            tx.all(Kinds.REHEARSALS).put(Rehearsal.of(new RehearsalId("r" + number), PLAN, tx.now())));
            return Done.DONE;
        });
        assertThat(world.outcome(Caller.OPERATOR, new AddRehearsal(PLAN))).isEqualTo("TooManyRehearsals");

        world.pass(LASTING);
        world.run(Caller.OPERATOR, new AddRehearsal(PLAN));

        assertThat(world.all(Kinds.REHEARSALS))
                .extracting(rehearsal -> rehearsal.id().value())
                .containsExactly("r1");
    }
}
