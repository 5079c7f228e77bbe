package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Kinds;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.job.FindJob;
import io.squall.engine.loadbalancer.AddRules;
import io.squall.engine.loadbalancer.BalancingChange;
import io.squall.engine.loadbalancer.BuyLoadBalancers;
import io.squall.engine.loadbalancer.ChangeListener;
import io.squall.engine.loadbalancer.ChangeRule;
import io.squall.engine.loadbalancer.CheckMembers.Health;
import io.squall.engine.loadbalancer.DeregisterMembers;
import io.squall.engine.loadbalancer.DescribeApplications;
import io.squall.engine.loadbalancer.HealthChange;
import io.squall.engine.loadbalancer.ListenerChange;
import io.squall.engine.loadbalancer.ListenerSpec;
import io.squall.engine.loadbalancer.MemberSpec;
import io.squall.engine.loadbalancer.MoveMembers;
import io.squall.engine.loadbalancer.MoveMembers.Move;
import io.squall.engine.loadbalancer.OpenRuledListeners;
import io.squall.engine.loadbalancer.RegisterMembers;
import io.squall.engine.loadbalancer.RemoveRules;
import io.squall.engine.loadbalancer.RenameDomain;
import io.squall.engine.loadbalancer.RenameLoadBalancer;
import io.squall.engine.loadbalancer.RuleChange;
import io.squall.engine.loadbalancer.RuleChoice;
import io.squall.engine.loadbalancer.RuleSpec;
import io.squall.engine.loadbalancer.TargetChoice;
import io.squall.engine.loadbalancer.WeighMembers;
import io.squall.engine.world.PurgeInstance;
import io.squall.model.Balancing;
import io.squall.model.Balancing.Algorithm;
import io.squall.model.Balancing.HealthMonitor;
import io.squall.model.ForwardingRuleId;
import io.squall.model.InstanceId;
import io.squall.model.Job.Progress;
import io.squall.model.Listener;
import io.squall.model.Listener.Layer;
import io.squall.model.Listener.Protocol;
import io.squall.model.ListenerId;
import io.squall.model.LoadBalancer;
import io.squall.model.LoadBalancer.Kind;
import io.squall.model.LoadBalancerId;
import io.squall.model.Member;
import io.squall.model.ProjectId;
import io.squall.model.Quota;
import io.squall.model.SubnetId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Listeners of application load balancers, their rules, and the members of both. Each row breaks one rule fewer than
/// the row above it.
class ForwardingRulesTest {

    /// How long everything takes that is done to load balancers.
    private static final Duration WORK = Duration.ofSeconds(2);

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final HealthMonitor PROBES = new HealthMonitor(
            true, Optional.empty(), 5, 2, Protocol.HTTP, 3, 3, Optional.of("/"), Optional.empty(), Set.of(2));
    private static final Balancing USUAL = new Balancing(Algorithm.ROUND_ROBIN, Optional.empty(), Optional.of(PROBES));

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private final Stages stages = new Stages(world);

    private LoadBalancerId classic = new LoadBalancerId("none");
    private LoadBalancerId balancer = new LoadBalancerId("none");
    private ListenerId http = new ListenerId("none");
    private ListenerId tcp = new ListenerId("none");
    private ForwardingRuleId first = new ForwardingRuleId("none");

    /// An HTTP listener with the rules `a.cn /` and `a.cn /b`, and one for TCP.
    @BeforeEach
    void found() {
        classic = bought(Kind.CLASSIC);
        balancer = bought(Kind.APPLICATION);
        world.settle(WORK);
        var opened = world.run(new OpenRuledListeners(balancer, List.of(on(80, Protocol.HTTP), on(90, Protocol.TCP))));
        http = opened.getFirst().id();
        tcp = opened.getLast().id();
        world.run(new AddRules(balancer, http, rules("a.cn /", "a.cn /b")));
        world.settle(WORK);
        first = stored().listeners().getFirst().rules().getFirst().id();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN    | BALANCER    | LISTENER | BUSY | RULES         | QUOTA | REJECTION
            NETWORK | none        | none     | yes  | a.cn / a.cn / | 2     | ServiceDown NETWORK
            -       | none        | none     | yes  | a.cn / a.cn / | 2     | NoSuch load balancer none
            -       | classic     | none     | yes  | a.cn / a.cn / | 2     | BalancerOfOtherKind
            -       | application | none     | yes  | a.cn / a.cn / | 2     | NoSuch listener none
            -       | application | tcp      | yes  | a.cn / a.cn / | 2     | ListenerOfOtherLayer
            -       | application | http     | yes  | a.cn / a.cn / | 2     | JobRunning
            -       | application | http     | no   | a.cn / b.cn / | 2     | AlreadyExists
            -       | application | http     | no   | c.cn / c.cn / | 2     | AlreadyExists
            -       | application | http     | no   | b.cn / a.cn /c | 3    | QuotaExceeded FORWARDING_RULES_PER_LISTENER
            -       | application | http     | no   | b.cn / a.cn /c | 4    | accepted
            """)
    void adding_rules_is_refused_by_descending_precedence(
            String down, String which, String listener, String busy, String added, long quota, String rejection) {
        keepBusy(busy);
        world.limit(Quota.FORWARDING_RULES_PER_LISTENER, quota);
        world.down(down);
        var words = added.split(" ", -1);

        var command = new AddRules(
                balancer(which), listener(listener), rules(words[0] + " " + words[1], words[2] + " " + words[3]));

        assertThat(world.outcome(ALICE, command)).isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            BALANCER    | LISTENER | RULE  | INTERVAL | BUSY | URL | REJECTION
            none        | none     | none  | 2        | yes  | /b  | NoSuch load balancer none
            classic     | none     | none  | 2        | yes  | /b  | BalancerOfOtherKind
            application | none     | none  | 2        | yes  | /b  | NoSuch listener none
            application | tcp      | none  | 2        | yes  | /b  | ListenerOfOtherLayer
            application | http     | none  | 2        | yes  | /b  | NoSuch forwarding rule none
            application | http     | first | 2        | yes  | /b  | TimeoutBeyondPeriod
            application | http     | first | 3        | yes  | /b  | JobRunning
            application | http     | first | 3        | no   | /b  | AlreadyExists
            application | http     | first | 3        | no   | /   | accepted
            """)
    void changing_a_rule_is_refused_by_descending_precedence(
            String which, String listener, String rule, int interval, String busy, String url, String rejection) {
        keepBusy(busy);
        var id = rule.equals("first") ? first : new ForwardingRuleId(rule);
        var health = new HealthChange(
                Optional.empty(),
                Optional.empty(),
                Optional.of(interval),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var change = new RuleChange(Optional.of(url), new BalancingChange(Optional.empty(), Optional.empty(), health));

        assertThat(world.outcome(ALICE, new ChangeRule(balancer(which), listener(listener), id, change)))
                .isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            LISTENER | RULES    | BUSY | REJECTION
            tcp      | c.cn /   | yes  | ListenerOfOtherLayer
            http     | c.cn /   | yes  | NoSuch forwarding rule c.cn /
            http     | a.cn /   | yes  | JobRunning
            http     | a.cn /   | no   | accepted
            """)
    void removing_rules_is_refused_by_descending_precedence(
            String listener, String rules, String busy, String rejection) {
        keepBusy(busy);
        var words = rules.split(" ", -1);
        var choice = new RuleChoice.For(words[0], words[1]);

        assertThat(world.outcome(ALICE, new RemoveRules(balancer, listener(listener), choice)))
                .isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            LISTENER | DOMAIN | BUSY | TO   | REJECTION
            tcp      | c.cn   | yes  | b.cn | ListenerOfOtherLayer
            http     | c.cn   | yes  | b.cn | NoSuch forwarding rule c.cn
            http     | a.cn   | yes  | b.cn | JobRunning
            http     | a.cn   | no   | b.cn | AlreadyExists
            http     | a.cn   | no   | c.cn | accepted
            """)
    void renaming_a_domain_is_refused_by_descending_precedence(
            String listener, String domain, String busy, String to, String rejection) {
        world.run(new AddRules(balancer, http, rules("b.cn /b")));
        world.settle(WORK);
        keepBusy(busy);

        assertThat(world.outcome(ALICE, new RenameDomain(balancer, listener(listener), domain, to)))
                .isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            BALANCER    | LISTENER | RULE  | INSTANCE | BUSY | PORT | QUOTA | REJECTION
            classic     | none     | none  | none     | yes  | 80   | 3     | BalancerOfOtherKind
            application | none     | none  | none     | yes  | 80   | 3     | NoSuch listener none
            application | tcp      | none  | none     | yes  | 80   | 3     | ListenerOfOtherLayer
            application | http     | none  | none     | yes  | 80   | 3     | NoSuch forwarding rule none
            application | http     | first | none     | yes  | 80   | 3     | NoSuch instance none
            application | http     | first | member   | yes  | 80   | 3     | JobRunning
            application | http     | first | outside  | no   | 80   | 3     | MemberOutsideNetwork
            application | http     | first | member   | no   | 80   | 3     | AlreadyAMember
            application | http     | first | member   | no   | 81   | 1     | QuotaExceeded MEMBERS_PER_LOAD_BALANCER
            application | http     | first | member   | no   | 81   | 2     | accepted
            """)
    void registering_behind_rules_is_refused_by_descending_precedence(
            String which,
            String listener,
            String rule,
            String who,
            String busy,
            int port,
            long quota,
            String rejection) {
        var member = stages.instance("ACTIVE");
        register(behindRules(), member, 80);
        var instance = switch (who) {
            case "member" -> member;
            case "outside" -> world.build("outside", new SubnetId("second-subnet"));
            default -> new InstanceId(who);
        };
        keepBusy(busy);
        world.limit(Quota.MEMBERS_PER_LOAD_BALANCER, quota);
        var id = rule.equals("first") ? first : new ForwardingRuleId(rule);
        var target = new TargetChoice.OfRules(listener(listener), new RuleChoice.Listed(List.of(id)));

        assertThat(world.outcome(ALICE, new RegisterMembers(balancer(which), target, specs(instance, port))))
                .isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            LISTENER | INSTANCE | BUSY | FROM | TO | REJECTION
            none     | none     | yes  | 79   | 81 | NoSuch listener none
            http     | none     | yes  | 79   | 81 | ListenerOfOtherLayer
            tcp      | none     | yes  | 79   | 81 | NoSuch instance none
            tcp      | member   | yes  | 79   | 81 | JobRunning
            tcp      | member   | no   | 79   | 81 | NotBehind
            tcp      | member   | no   | 80   | 81 | AlreadyAMember
            tcp      | member   | no   | 80   | 80 | accepted
            tcp      | member   | no   | 80   | 82 | accepted
            """)
    void moving_members_is_refused_by_descending_precedence(
            String listener, String who, String busy, int from, int to, String rejection) {
        var member = stages.instance("ACTIVE");
        register(new TargetChoice.OfListener(tcp), member, 80);
        register(new TargetChoice.OfListener(tcp), member, 81);
        var instance = who.equals("member") ? member : new InstanceId(who);
        keepBusy(busy);
        var target = new TargetChoice.OfListener(listener(listener));
        var move = new Move(instance, from, to, Optional.empty());

        assertThat(world.outcome(ALICE, new MoveMembers(balancer, target, List.of(move))))
                .isEqualTo(rejection);
    }

    @Test
    void a_listener_for_requests_is_there_at_once() {
        var opened = world.run(new OpenRuledListeners(balancer, List.of(on(81, Protocol.HTTP))));

        assertThat(stored().task()).isEmpty();
        assertThat(stored().listeners()).containsAll(opened);
        assertThat(world.outcome(ALICE, new OpenRuledListeners(balancer, List.of(on(81, Protocol.HTTP)))))
                .isEqualTo("ServicePortTaken");
        assertThat(world.outcome(ALICE, new OpenRuledListeners(classic, List.of(on(81, Protocol.HTTP)))))
                .isEqualTo("BalancerOfOtherKind");
    }

    @Test
    void a_listener_is_changed_as_what_it_is_only() {
        var change = new ListenerChange(Optional.of("web"), Optional.empty(), BalancingChange.NONE);
        assertThat(world.outcome(ALICE, changing(http, Layer.CONNECTIONS, change)))
                .isEqualTo("ListenerOfOtherLayer");
        assertThat(world.outcome(ALICE, changing(http, Layer.REQUESTS, change))).isEqualTo("accepted");
        assertThat(stored().listeners()).extracting(Listener::name).containsExactly("web", "");
    }

    private ChangeListener changing(ListenerId listener, Layer layer, ListenerChange change) {
        return new ChangeListener(balancer, Kind.APPLICATION, Optional.of(layer), listener, change);
    }

    @Test
    void one_without_a_port_leaves_from_every_port() {
        var instance = stages.instance("ACTIVE");
        register(behindRules(), instance, 80);
        register(behindRules(), instance, 81);
        var leaving = List.of(new MemberSpec(instance, Optional.empty(), 0));
        world.run(new DeregisterMembers(balancer, behindRules(), leaving));
        world.settle(WORK);

        assertThat(stored().everyMember()).isEmpty();
        assertThat(world.outcome(ALICE, new DeregisterMembers(balancer, behindRules(), leaving)))
                .isEqualTo("NotBehind");
    }

    @Test
    void one_port_is_weighed_and_left_apart_from_another() {
        var instance = stages.instance("ACTIVE");
        register(behindRules(), instance, 80);
        register(behindRules(), instance, 81);
        world.run(new WeighMembers(balancer, behindRules(), List.of(new MemberSpec(instance, Optional.of(81), 50))));
        world.settle(WORK);
        assertThat(stored().everyMember()).extracting(Member::weight).containsExactly(10, 50);

        world.run(new DeregisterMembers(balancer, behindRules(), specs(instance, 80)));
        world.settle(WORK);
        assertThat(stored().everyMember()).extracting(Member::port).containsExactly(Optional.of(81));
    }

    @Test
    void members_go_with_their_rule_and_with_their_instance() {
        var instance = stages.instance("ACTIVE");
        register(behindRules(), instance, 80);
        register(new TargetChoice.OfListener(tcp), instance, 80);
        world.run(new RemoveRules(balancer, http, new RuleChoice.Listed(List.of(first))));
        world.settle(WORK);
        assertThat(stored().everyMember()).hasSize(1);

        world.run(new DeleteInstance(instance));
        world.settle(LONG);
        assertThat(stored().everyMember()).isEmpty();
        Invariants.hold(world);
    }

    @Test
    void a_registration_behind_rules_fails_when_an_instance_is_gone_by_then() {
        var instance = stages.instance("ACTIVE");
        var job = world.run(new RegisterMembers(balancer, behindRules(), specs(instance, 80)));
        world.run(Caller.OPERATOR, new PurgeInstance(instance));
        world.settle(WORK);

        assertThat(world.run(new FindJob(job.id())).progress()).isEqualTo(Progress.FAILED);
        assertThat(stored().everyMember()).isEmpty();
    }

    @Test
    void each_rule_finds_out_for_itself_who_is_alive() {
        var instance = stages.instance("ACTIVE");
        register(behindRules(), instance, 80);
        register(new TargetChoice.OfRules(http, new RuleChoice.For("a.cn", "/b")), instance, 80);
        var off = new HealthChange(
                Optional.of(false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var change = new RuleChange(Optional.empty(), new BalancingChange(Optional.empty(), Optional.empty(), off));
        world.run(new ChangeRule(balancer, http, first, change));
        world.settle(WORK);

        var rules = world.run(new DescribeApplications(List.of(balancer)))
                .getFirst()
                .listeners()
                .getFirst()
                .rules();
        assertThat(rules)
                .flatExtracting(DescribeApplications.ServedRule::members)
                .extracting(DescribeApplications.Probed::health)
                .containsExactly(Health.UNKNOWN, Health.ALIVE);
    }

    private TargetChoice behindRules() {
        return new TargetChoice.OfRules(http, new RuleChoice.Listed(List.of(first)));
    }

    private void register(TargetChoice target, InstanceId instance, int port) {
        world.run(new RegisterMembers(balancer, target, specs(instance, port)));
        world.settle(WORK);
    }

    /// Keeps both load balancers busy with an own rule, or with nothing.
    private void keepBusy(String busy) {
        if (busy.equals("yes")) {
            world.run(new AddRules(balancer, http, rules("busy.cn /")));
        } else {
            assertThat(world.outcome(ALICE, new RenameLoadBalancer(balancer, Kind.APPLICATION, "idle")))
                    .isEqualTo("accepted");
        }
    }

    private LoadBalancerId balancer(String which) {
        return switch (which) {
            case "classic" -> classic;
            case "application" -> balancer;
            default -> new LoadBalancerId(which);
        };
    }

    private ListenerId listener(String which) {
        return switch (which) {
            case "http" -> http;
            case "tcp" -> tcp;
            default -> new ListenerId(which);
        };
    }

    private LoadBalancer stored() {
        return world.get(Kinds.LOAD_BALANCERS, balancer);
    }

    private static LoadBalancerId bought(Kind kind) {
        return world.run(new BuyLoadBalancers(
                        kind,
                        true,
                        "lb",
                        Optional.empty(),
                        Optional.of(TestWorld.HOME),
                        Optional.empty(),
                        ProjectId.DEFAULT,
                        1))
                .balancers()
                .getFirst()
                .id();
    }

    private static ListenerSpec on(int port, Protocol protocol) {
        return new ListenerSpec("", protocol, port, Optional.empty(), 1, Optional.empty(), USUAL, List.of());
    }

    private static List<RuleSpec> rules(String... domainsAndUrls) {
        return Stream.of(domainsAndUrls)
                .map(text -> text.split(" ", -1))
                .map(words -> new RuleSpec(words[0], words[1], USUAL))
                .toList();
    }

    private static List<MemberSpec> specs(InstanceId instance, int port) {
        return List.of(new MemberSpec(instance, Optional.of(port), 10));
    }
}
