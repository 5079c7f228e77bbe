package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Command;
import io.squall.engine.Kinds;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.instance.MoveToProject;
import io.squall.engine.job.FindJob;
import io.squall.engine.loadbalancer.BuyLoadBalancers;
import io.squall.engine.loadbalancer.ChangeLoadBalancer;
import io.squall.engine.loadbalancer.DeleteLoadBalancers;
import io.squall.engine.loadbalancer.DeregisterMembers;
import io.squall.engine.loadbalancer.ListenerSpec;
import io.squall.engine.loadbalancer.MemberSpec;
import io.squall.engine.loadbalancer.OpenListeners;
import io.squall.engine.loadbalancer.RegisterMembers;
import io.squall.engine.loadbalancer.TargetChoice;
import io.squall.engine.loadbalancer.TlsChoice;
import io.squall.engine.loadbalancer.WeighMembers;
import io.squall.engine.world.OperateInstance;
import io.squall.engine.world.OperateInstance.Act;
import io.squall.engine.world.PurgeInstance;
import io.squall.model.Balancing;
import io.squall.model.Balancing.Algorithm;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import io.squall.model.Job;
import io.squall.model.Job.Progress;
import io.squall.model.Listener.Protocol;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Member;
import io.squall.model.NetworkId;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.SubnetId;
import io.squall.model.Wallet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Load balancers that are bought, and busy with what is done to them. Each row breaks one rule fewer than the row
/// above
/// it.
class LoadBalancerRulesTest {

    /// How long everything takes that is done to them.
    private static final Duration WORK = Duration.ofSeconds(2);

    private static final SubnetId TINY = new SubnetId("tiny-subnet");

    /// Bob may not buy.
    @RegisterExtension
    static final TestWorld world = new TestWorld(TestWorld.YAML
            .replace("    id: alice\n", "    id: alice\n    balance-cents: 100\n")
            .replace("    id: bob\n", "    id: bob\n    verified: false\n"));

    private final Stages stages = new Stages(world);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | NETWORK        | SUBNET       | PROJECT | PREFIX | COUNT | QUOTAS               | REJECTION
            NETWORK | none           | none         | 7       | shop   | 9     | LOAD_BALANCERS PORTS | ServiceDown NETWORK
            -       | none           | none         | 7       | shop   | 9     | LOAD_BALANCERS PORTS | NoSuch network none
            -       | home-network   | none         | 7       | shop   | 9     | LOAD_BALANCERS PORTS | NoSuch subnet none
            -       | second-network | tiny-subnet  | 7       | shop   | 9     | LOAD_BALANCERS PORTS | SubnetOfAnotherNetwork
            -       | home-network   | tiny-subnet  | 7       | shop   | 9     | LOAD_BALANCERS PORTS | NoSuch project 7
            -       | home-network   | tiny-subnet  | 0       | shop   | 9     | LOAD_BALANCERS PORTS | AlreadyExists
            -       | home-network   | tiny-subnet  | 0       | -      | 9     | LOAD_BALANCERS PORTS | QuotaExceeded LOAD_BALANCERS
            -       | home-network   | tiny-subnet  | 0       | -      | 9     | PORTS                | NotForSale
            -       | home-network   | tiny-subnet  | 0       | -      | 2     | PORTS                | QuotaExceeded PORTS
            -       | home-network   | tiny-subnet  | 0       | -      | 2     | -                    | accepted
            """)
    void buying_internal_ones_is_refused_by_descending_precedence(
            String down,
            String network,
            String subnet,
            String project,
            String prefix,
            int count,
            String quotas,
            String rejection) {
        ready(world.run(open(Optional.of("shop"), 1)));
        world.exhaust(quotas);
        world.down(down);

        var outcome = world.outcome(
                ALICE,
                new BuyLoadBalancers(
                        Kind.CLASSIC,
                        false,
                        "lb",
                        prefix.equals("-") ? Optional.empty() : Optional.of(prefix),
                        Optional.of(new NetworkId(network)),
                        Optional.of(new SubnetId(subnet)),
                        new ProjectId(project),
                        count));

        assertThat(outcome).isEqualTo(rejection);
        Invariants.hold(world);
    }

    @Test
    void identity_and_money_come_last() {
        assertThat(world.outcome(BOB, open(new NetworkId("bobs-network")))).isEqualTo("IdentityNotVerified");
        topUp(2);
        assertThat(world.outcome(ALICE, open(Optional.empty(), 1))).isEqualTo("BalanceTooLow");
        topUp(3);
        assertThat(world.outcome(ALICE, open(Optional.empty(), 1))).isEqualTo("accepted");
    }

    @Test
    void the_public_and_the_internal_are_counted_apart() {
        world.limit(Quota.LOAD_BALANCERS, 1);
        world.run(open(Optional.empty(), 1));
        assertThat(world.outcome(ALICE, open(Optional.empty(), 1))).isEqualTo("QuotaExceeded LOAD_BALANCERS");
        assertThat(world.outcome(ALICE, internal(Kind.APPLICATION))).isEqualTo("accepted");
        assertThat(world.outcome(ALICE, internal(Kind.CLASSIC))).isEqualTo("QuotaExceeded LOAD_BALANCERS");
    }

    @Test
    void what_is_deleted_costs_nothing_more_and_gives_its_address_back() {
        var balancer = ready(world.run(open(Optional.empty(), 1)));
        Invariants.hold(world);
        world.run(new DeleteLoadBalancers(List.of(balancer)));
        assertThat(world.all(Kinds.LOAD_BALANCERS)).isNotEmpty();
        world.settle(WORK);

        assertThat(world.all(Kinds.LOAD_BALANCERS)).isEmpty();
        assertThat(world.all(Kinds.SUBSCRIPTIONS)).isEmpty();
        Invariants.hold(world);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            BALANCER    | LISTENER | BUSY     | PROTOCOL         | CERTIFICATE | PORT | QUOTA | REJECTION
            none        | -        | creating | TERMINATED_HTTPS | none        | 80   | 1     | NoSuch load balancer none
            application | -        | creating | TERMINATED_HTTPS | none        | 80   | 1     | BalancerOfOtherKind
            internal    | -        | creating | TERMINATED_HTTPS | none        | 80   | 1     | ProtocolNotTaken
            public      | -        | creating | TERMINATED_HTTPS | none        | 80   | 1     | NoSuch certificate none
            public      | -        | creating | TCP              | -           | 80   | 1     | WrongState load balancer CREATING
            public      | -        | changing | TCP              | -           | 80   | 1     | JobRunning
            public      | 80       | -        | TCP              | -           | 80   | 1     | ServicePortTaken
            public      | 80       | -        | TCP              | -           | 81   | 1     | QuotaExceeded LISTENERS
            public      | 80       | -        | TCP              | -           | 81   | 2     | accepted
            """)
    void opening_listeners_is_refused_by_descending_precedence(
            String which,
            String listener,
            String busy,
            String protocol,
            String certificate,
            int port,
            long quota,
            String rejection) {
        var bought = bought(which);
        if (!busy.equals("creating")) {
            ready(bought);
        }
        var balancer = which.equals("none") ? new LoadBalancerId("none") : id(bought);
        if (busy.equals("changing")) {
            world.run(new ChangeLoadBalancer(balancer, Optional.of("other"), Optional.empty()));
        }
        if (!listener.equals("-")) {
            world.run(opening(balancer, Protocol.TCP, Optional.empty(), Integer.parseInt(listener)));
            world.settle(WORK);
        }
        world.limit(Quota.LISTENERS, quota);
        var tls = certificate.equals("-") ? Optional.<TlsChoice>empty() : Optional.of(TlsChoice.known(certificate));

        assertThat(world.outcome(ALICE, opening(balancer, Protocol.valueOf(protocol), tls, port)))
                .isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            TARGET   | INSTANCES | BUSY | NETWORK | QUOTA | REJECTION
            listener | none      | yes  | other   | 1     | BalancerOfOtherKind
            whole    | none      | yes  | other   | 1     | NoSuch instance none
            whole    | member    | yes  | other   | 1     | JobRunning
            whole    | member    | no   | other   | 1     | MemberOutsideNetwork
            whole    | member    | no   | same    | 1     | AlreadyAMember
            whole    | new twice | no   | same    | 1     | AlreadyAMember
            whole    | new       | no   | same    | 1     | QuotaExceeded MEMBERS_PER_LOAD_BALANCER
            whole    | new       | no   | same    | 2     | accepted
            """)
    void registering_is_refused_by_descending_precedence(
            String target, String which, String busy, String network, long quota, String rejection) {
        var balancer =
                ready(world.run(open(new NetworkId(network.equals("same") ? "home-network" : "second-network"))));
        var member = stages.instance("ACTIVE");
        if (network.equals("same")) {
            world.run(registering(balancer, member));
            world.settle(WORK);
        }
        if (busy.equals("yes")) {
            world.run(new ChangeLoadBalancer(balancer, Optional.of("other"), Optional.empty()));
        }
        world.limit(Quota.MEMBERS_PER_LOAD_BALANCER, quota);
        var instances = switch (which) {
            case "none" -> List.of(new InstanceId("none"));
            case "member" -> List.of(member);
            case "new" -> List.of(stages.instance("ACTIVE"));
            default -> twice(stages.instance("ACTIVE"));
        };
        var where =
                target.equals("whole") ? new TargetChoice.Whole() : new TargetChoice.OfListener(new ListenerId("none"));

        assertThat(world.outcome(ALICE, new RegisterMembers(balancer, where, specs(instances))))
                .isEqualTo(rejection);
    }

    @Test
    void instances_are_busy_while_they_come_and_go() {
        var balancer = ready(world.run(open(TestWorld.HOME)));
        var instance = stages.instance("ACTIVE");
        var job = world.run(registering(balancer, instance));
        assertThat(stored(instance).isBusyWith(Instance.Task.Kind.BINDING)).isTrue();
        assertThat(members(balancer)).isEmpty();
        assertThat(world.outcome(ALICE, new MoveToProject(instance, ProjectId.DEFAULT)))
                .isEqualTo("InUse");
        world.settle(WORK);
        assertThat(progress(job)).isEqualTo(Progress.DONE);
        assertThat(members(balancer)).hasSize(1);

        world.run(new DeregisterMembers(balancer, new TargetChoice.Whole(), specs(List.of(instance))));
        assertThat(stored(instance).isBusyWith(Instance.Task.Kind.UNBINDING)).isTrue();
        assertThat(members(balancer)).hasSize(1);
        world.settle(WORK);
        assertThat(stored(instance).task()).isEmpty();
        assertThat(members(balancer)).isEmpty();
        assertThat(world.outcome(ALICE, new WeighMembers(balancer, new TargetChoice.Whole(), specs(List.of(instance)))))
                .isEqualTo("NotBehind");
    }

    @Test
    void a_registration_fails_as_a_whole_when_an_instance_is_gone_by_then() {
        var balancer = ready(world.run(open(TestWorld.HOME)));
        var staying = stages.instance("ACTIVE");
        var going = stages.instance("ACTIVE");
        var job = world.run(new RegisterMembers(balancer, new TargetChoice.Whole(), specs(List.of(staying, going))));
        world.run(Caller.OPERATOR, new PurgeInstance(going));
        world.settle(WORK);

        assertThat(world.run(new FindJob(job.id())).failure())
                .contains("instance %s does not exist".formatted(going.value()));
        assertThat(members(balancer)).isEmpty();
        assertThat(world.outcome(ALICE, registering(balancer, staying))).isEqualTo("accepted");
        Invariants.hold(world);
    }

    @Test
    void a_broken_instance_still_gets_behind_it_and_a_deleted_one_leaves_it() {
        var balancer = ready(world.run(open(TestWorld.HOME)));
        var instance = stages.instance("ACTIVE");
        var job = world.run(registering(balancer, instance));
        world.run(Caller.OPERATOR, new OperateInstance(instance, Act.FAIL));
        world.settle(WORK);
        assertThat(progress(job)).isEqualTo(Progress.DONE);

        world.run(new DeleteInstance(instance));
        world.settle(Duration.ofMinutes(1));
        assertThat(members(balancer)).isEmpty();
    }

    private static Command<BuyLoadBalancers.Bought> open(NetworkId network) {
        return new BuyLoadBalancers(
                Kind.CLASSIC,
                true,
                "lb",
                Optional.empty(),
                Optional.of(network),
                Optional.empty(),
                ProjectId.DEFAULT,
                1);
    }

    private static Command<BuyLoadBalancers.Bought> open(Optional<String> prefix, int count) {
        return new BuyLoadBalancers(
                Kind.CLASSIC,
                true,
                "lb",
                prefix,
                Optional.of(TestWorld.HOME),
                Optional.empty(),
                ProjectId.DEFAULT,
                count);
    }

    private static Command<BuyLoadBalancers.Bought> internal(Kind kind) {
        return new BuyLoadBalancers(
                kind,
                false,
                "lb",
                Optional.empty(),
                Optional.of(TestWorld.HOME),
                Optional.of(TINY),
                ProjectId.DEFAULT,
                1);
    }

    private static BuyLoadBalancers.Bought bought(String which) {
        return world.run(
                switch (which) {
                    case "application" -> internal(Kind.APPLICATION);
                    case "internal" -> internal(Kind.CLASSIC);
                    default -> open(Optional.empty(), 1);
                });
    }

    private static LoadBalancerId ready(BuyLoadBalancers.Bought bought) {
        world.settle(WORK);
        return id(bought);
    }

    private static LoadBalancerId id(BuyLoadBalancers.Bought bought) {
        return bought.balancers().getFirst().id();
    }

    private static OpenListeners opening(
            LoadBalancerId balancer, Protocol protocol, Optional<TlsChoice> tls, int port) {
        var balancing = new Balancing(Algorithm.ROUND_ROBIN, Optional.empty(), Optional.empty());
        var listener = new ListenerSpec("", protocol, port, Optional.of(8080), 1, tls, balancing, List.of());
        return new OpenListeners(balancer, Kind.CLASSIC, List.of(listener));
    }

    private static RegisterMembers registering(LoadBalancerId balancer, InstanceId instance) {
        return new RegisterMembers(balancer, new TargetChoice.Whole(), specs(List.of(instance)));
    }

    private static List<MemberSpec> specs(List<InstanceId> instances) {
        return instances.stream()
                .map(instance -> new MemberSpec(instance, Optional.empty(), 10))
                .toList();
    }

    private static List<InstanceId> twice(InstanceId instance) {
        return List.of(instance, instance);
    }

    private static List<Member> members(LoadBalancerId balancer) {
        LoadBalancer found = world.get(Kinds.LOAD_BALANCERS, balancer);
        return found.members();
    }

    private static Instance stored(InstanceId instance) {
        return world.get(Kinds.INSTANCES, instance);
    }

    private static Progress progress(Job job) {
        return world.run(new FindJob(job.id())).progress();
    }

    private static void topUp(long cents) {
        world.store().write(tables -> tables.table(Kinds.WALLETS).put(new Wallet(ALICE.account(), Optional.of(cents))));
    }
}
