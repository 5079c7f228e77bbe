package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Engine;
import io.squall.engine.Identifiers;
import io.squall.engine.Kinds;
import io.squall.engine.identity.Admit;
import io.squall.engine.identity.AssumeRole;
import io.squall.engine.identity.NamedResource;
import io.squall.engine.world.ChangeAccount;
import io.squall.engine.world.ChangeSettings;
import io.squall.engine.world.GrantActions;
import io.squall.engine.world.SetAccountRole;
import io.squall.engine.world.SwitchAccessKey;
import io.squall.model.AccessKey;
import io.squall.model.AccessKeyId;
import io.squall.model.AccessPolicy.Grant;
import io.squall.model.AccountId;
import io.squall.model.AccountPlan.RolePlan;
import io.squall.model.AccountRole;
import io.squall.model.Rejected;
import io.squall.model.RequestWindow;
import io.squall.model.ResourceType;
import io.squall.model.Rights;
import io.squall.model.Standing;
import io.squall.model.UsedNonces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is let in at the door of a signed API, and what remains of a request that is not.
class AdmitRulesTest {

    private static final String YAML = TestWorld.YAML.replace("""
                  - {name: invited}
            """, """
                  - {name: invited}
                  - name: carol
                    id: carol-user
                    grants: [{actions: ["compute:Stop"], resources: [granted]}]
                roles:
                  - {name: starter, grants: [{actions: ["compute:Start"]}]}
                access-keys:
                  - {id: alice, secret: alice-secret}
                  - {id: carol, secret: carol-secret, user: carol}
                  - {id: disabled, secret: old-secret, enabled: false}
            """);

    @RegisterExtension
    static final TestWorld world = new TestWorld(YAML);

    private static final AccountId BOBS = new AccountId("bob");
    private static final int THREADS = 64;

    private int nonce;

    @BeforeEach
    void begin() {
        nonce = 0;
    }

    private record Request(
            String key,
            String nonce,
            long skew,
            Optional<String> token,
            String action,
            boolean ownerOnly,
            List<NamedResource> resources,
            boolean strict) {

        Request nonce(String changed) {
            return new Request(key, changed, skew, token, action, ownerOnly, resources, strict);
        }

        Request skew(long changed) {
            return new Request(key, nonce, changed, token, action, ownerOnly, resources, strict);
        }

        Request token(String changed) {
            return new Request(key, nonce, skew, Optional.of(changed), action, ownerOnly, resources, strict);
        }

        Request lenient() {
            return new Request(key, nonce, skew, token, action, ownerOnly, resources, false);
        }

        Admit admit() {
            return new Admit(
                    new AccessKeyId(key),
                    nonce,
                    world.now().getEpochSecond() + skew,
                    token,
                    action,
                    ownerOnly,
                    resources,
                    strict);
        }
    }

    private Request request(String key, String action) {
        return new Request(key, Integer.toString(++nonce), 0, Optional.empty(), action, false, List.of(), true);
    }

    private static String outcome(Engine engine, Admit admit) {
        try {
            return engine.run(Caller.OPERATOR, admit)
                    .refusal()
                    .map(TestWorld::words)
                    .orElse(TestWorld.ACCEPTED);
        } catch (Rejected rejected) {
            return TestWorld.words(rejected.reason());
        }
    }

    private static String outcome(Request request) {
        try {
            return world.run(Caller.OPERATOR, request.admit())
                    .refusal()
                    .map(TestWorld::words)
                    .orElse(TestWorld.ACCEPTED);
        } catch (Rejected rejected) {
            return TestWorld.words(rejected.reason());
        }
    }

    private static void limit(int perMinute, int perMinuteOfAction) {
        world.run(Caller.OPERATOR, ChangeSettings.rules(rules -> rules.limited(perMinute, perMinuteOfAction)));
    }

    /// Each row breaks one rule fewer than the row above it, so the table proves the order as well.
    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            BROKEN                                                                              | REJECTION
            key skew nonce token factor blocked restricted identity action owner resource often | AccessKeyRefused
            skew nonce token factor blocked restricted identity action owner resource often     | ClockSkewed
            nonce token factor blocked restricted identity action owner resource often          | Replayed
            token factor blocked restricted identity action owner resource often                | SessionTokenRefused
            factor blocked restricted identity action owner resource often                      | SecondFactorMissing
            blocked restricted identity action owner resource often                             | AccountBlocked
            restricted identity action owner resource often                                     | ActionRestricted
            identity action owner resource often                                                | ServiceDown IDENTITY
            action owner resource often                                                         | ActionNotGranted
            owner resource often                                                                | OwnerOnly
            resource often                                                                      | ResourceNotGranted
            often                                                                               | TooManyRequests
            nothing                                                                             | accepted
            """)
    void requests_are_refused_by_descending_precedence(String broken, String rejection) {
        var rules = Set.of(broken.split(" "));
        var instance = world.build("web");
        var first = request("carol", "compute:Stop");
        outcome(first);
        var action = rules.contains("action") ? "compute:Delete" : "compute:Stop";
        var resource = new NamedResource(ResourceType.INSTANCE, instance.value());
        var asked = new Request(
                "carol",
                rules.contains("nonce") ? first.nonce() : "fresh",
                rules.contains("skew") ? 301 : 0,
                rules.contains("token") ? Optional.of("token") : Optional.empty(),
                action,
                rules.contains("owner"),
                rules.contains("resource") ? List.of(resource) : List.of(),
                true);
        if (rules.contains("key")) {
            world.run(Caller.OPERATOR, new SwitchAccessKey(new AccessKeyId("carol"), false));
        }
        var guarded = rules.contains("factor") ? Set.of("*") : Set.<String>of();
        world.run(
                Caller.OPERATOR,
                new ChangeAccount(
                        ALICE.account(),
                        present -> new Standing(rules.contains("blocked"), true, false, guarded),
                        wallet -> wallet));
        if (rules.contains("restricted")) {
            world.run(Caller.OPERATOR, ChangeSettings.rules(known -> known.admitting(action, Set.of(BOBS))));
        }
        if (rules.contains("often")) {
            limit(1, 1);
        }
        world.down(rules.contains("identity") ? "identity" : "-");

        assertThat(outcome(asked)).isEqualTo(rejection);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            KEY      | SKEW | TOKEN | ACTION         | REJECTION           | AGAIN               | COUNTED
            nobody   | 0    | -     | compute:Stop   | AccessKeyRefused    | AccessKeyRefused    | 0
            disabled | 0    | -     | compute:Stop   | AccessKeyRefused    | AccessKeyRefused    | 0
            alice    | 301  | -     | compute:Stop   | ClockSkewed         | ClockSkewed         | 0
            alice    | -301 | -     | compute:Stop   | ClockSkewed         | ClockSkewed         | 0
            alice    | 300  | -     | compute:Stop   | accepted            | Replayed            | 1
            alice    | -300 | -     | compute:Stop   | accepted            | Replayed            | 1
            alice    | 0    | some  | compute:Stop   | SessionTokenRefused | Replayed            | 0
            carol    | 0    | -     | compute:Delete | ActionNotGranted    | Replayed            | 0
            """)
    void a_request_uses_its_nonce_up_once_its_time_is_right_and_counts_once_it_is_let_in(
            String key, long skew, String token, String action, String rejection, String again, int counted) {
        var asked = request(key, action).skew(skew);
        var sent = token.equals("-") ? asked : asked.token(token);

        assertThat(outcome(sent)).isEqualTo(rejection);
        assertThat(outcome(sent)).isEqualTo(again);
        assertThat(world.all(Kinds.REQUEST_WINDOWS).stream()
                        .mapToInt(RequestWindow::total)
                        .sum())
                .isEqualTo(counted);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            KEY   | NONCE  | SKEW | STRICT | REJECTION
            alice | last   | 1    | yes    | Replayed
            alice | last   | 1    | no     | accepted
            alice | last   | 0    | no     | Replayed
            alice | before | 1    | yes    | accepted
            alice | before | 0    | yes    | Replayed
            carol | last   | 0    | yes    | accepted
            """)
    void a_nonce_is_used_up_with_its_time_and_for_the_next_request(
            String key, String number, long skew, String strict, String rejection) {
        outcome(request("alice", "compute:Stop").nonce("before"));
        outcome(request("alice", "compute:Stop").nonce("last"));
        var asked = request(key, "compute:Stop").nonce(number).skew(skew);

        assertThat(outcome(strict.equals("yes") ? asked : asked.lenient())).isEqualTo(rejection);
    }

    @Test
    void another_engine_on_the_same_world_remembers_nonces() {
        var asked = request("alice", "compute:Stop");
        outcome(asked);

        var restarted = new Engine(world.store(), world::now, new Identifiers(new Random(1)));

        assertThat(outcome(restarted, asked.admit())).isEqualTo("Replayed");
    }

    @Test
    void nonces_are_forgotten_when_their_requests_would_be_too_old() {
        outcome(request("alice", "compute:Stop").nonce("first"));
        world.pass(Duration.ofSeconds(301).minusNanos(1_000));
        outcome(request("alice", "compute:Stop").nonce("second"));
        assertThat(world.all(Kinds.USED_NONCES)).hasSize(2);
        world.pass(Duration.ofNanos(1_000));

        outcome(request("alice", "compute:Stop").nonce("third"));

        assertThat(world.all(Kinds.USED_NONCES))
                .extracting(UsedNonces::numbers)
                .hasSize(2)
                .noneMatch(numbers -> numbers.contains("first"));
    }

    @Test
    void of_more_numbers_than_are_kept_together_none_is_let_in_twice() {
        var nonces = IntStream.range(0, 3 * UsedNonces.FULL / 8)
                .mapToObj(number -> "nonce-" + number)
                .toList();
        nonces.forEach(
                nonce -> outcome(request("alice", "compute:Stop").nonce(nonce).lenient()));

        assertThat(world.all(Kinds.USED_NONCES)).hasSizeGreaterThan(3);
        assertThat(nonces)
                .allSatisfy(nonce -> assertThat(outcome(
                                request("alice", "compute:Stop").nonce(nonce).lenient()))
                        .isEqualTo("Replayed"));
    }

    @Test
    @Timeout(60)
    void of_many_replays_at_once_one_is_let_in() throws InterruptedException, ExecutionException {
        var admit = request("alice", "compute:Stop").admit();
        var engine = new Engine(world.store(), world::now, new Identifiers(new Random(1)));
        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> replays = IntStream.range(0, THREADS)
                    .<Callable<String>>mapToObj(thread -> () -> outcome(engine, admit))
                    .toList();
            for (Future<String> replay : threads.invokeAll(replays)) {
                outcomes.add(replay.get());
            }
        }

        assertThat(outcomes.stream().collect(Collectors.groupingBy(words -> words, Collectors.counting())))
                .containsOnly(Map.entry(TestWorld.ACCEPTED, 1L), Map.entry("Replayed", THREADS - 1L));
    }

    @Test
    void requests_are_counted_by_the_minute_of_the_first() {
        limit(3, 2);

        assertThat(Stream.of("compute:Stop", "compute:Stop", "compute:Stop", "compute:Start", "compute:Start")
                        .map(action -> outcome(request("alice", action))))
                .containsExactly(
                        TestWorld.ACCEPTED,
                        TestWorld.ACCEPTED,
                        "TooManyRequests",
                        "TooManyRequests",
                        "TooManyRequests");
        world.pass(Duration.ofMinutes(1).minusNanos(1_000));
        assertThat(outcome(request("alice", "compute:Start"))).isEqualTo("TooManyRequests");
        world.pass(Duration.ofNanos(1_000));
        assertThat(outcome(request("alice", "compute:Start"))).isEqualTo(TestWorld.ACCEPTED);
    }

    @Test
    void all_keys_of_an_account_are_counted_together() {
        limit(1, 1);
        outcome(request("carol", "compute:Stop"));

        assertThat(outcome(request("alice", "compute:Start"))).isEqualTo("TooManyRequests");
    }

    @Test
    void the_owner_needs_no_policy_and_no_identity_service() {
        world.down("identity");

        assertThat(outcome(request("alice", "compute:Delete"))).isEqualTo(TestWorld.ACCEPTED);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ACTIONS                    | RESOURCES | ACTION         | COVERS IT | ON web-1 | MENTIONS web-1
            *                          | *         | compute:Stop   | true      | true     | true
            compute:*                  | *         | compute:Stop   | true      | true     | true
            compute:*                  | *         | network:Create | false     | false    | true
            compute:Stop               | *         | compute:Stop   | true      | true     | true
            compute:Stop               | *         | compute:Start  | false     | false    | true
            compute:Start compute:Stop | web-1     | compute:Stop   | true      | true     | true
            compute:Stop               | web-1     | compute:Start  | false     | false    | true
            compute:Stop               | web-2     | compute:Stop   | true      | false    | false
            compute:                   | web-1     | compute:Stop   | false     | false    | true
            """)
    void what_grants_cover(
            String actions, String resources, String action, boolean covers, boolean onResource, boolean mentions) {
        var rights = new Rights(List.of(new Grant(Set.of(actions.split(" ")), Set.of(resources.split(" ")))));

        assertThat(rights.cover(action)).isEqualTo(covers);
        assertThat(rights.cover(action, "web-1")).isEqualTo(onResource);
        assertThat(rights.mention("web-1")).isEqualTo(mentions);
    }

    @Test
    void a_grant_on_another_resource_does_not_add_up_with_one_of_another_action() {
        var instance = world.build("web").value();
        world.run(
                Caller.OPERATOR,
                new GrantActions(
                        ALICE.account(),
                        "carol",
                        List.of(
                                new Grant(Set.of("compute:Stop"), Set.of("other")),
                                new Grant(Set.of("compute:Start"), Set.of(instance)))));
        var named = List.of(new NamedResource(ResourceType.INSTANCE, instance));

        assertThat(outcome(new Request("carol", "1", 0, Optional.empty(), "compute:Stop", false, named, true)))
                .isEqualTo("ResourceNotGranted");
        assertThat(outcome(new Request("carol", "2", 0, Optional.empty(), "compute:Start", false, named, true)))
                .isEqualTo(TestWorld.ACCEPTED);
    }

    private static AccessKey assume() {
        return world.run(new AssumeRole(AccountRole.Key.of(ALICE.account(), "starter"), Duration.ofMinutes(30)));
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            TOKEN | SECONDS | ACTION        | REJECTION
            none  | 1800    | compute:Stop  | SessionTokenRefused
            wrong | 1800    | compute:Stop  | SessionTokenRefused
            right | 1800    | compute:Stop  | SessionTokenRefused
            right | 1799    | compute:Stop  | ActionNotGranted
            right | 1799    | compute:Start | accepted
            """)
    void a_temporary_key_has_the_rights_of_its_role_until_it_ends(
            String token, long seconds, String action, String rejection) {
        var key = assume();
        world.pass(Duration.ofSeconds(seconds));
        var asked = request(key.id().value(), action);

        assertThat(outcome(
                        switch (token) {
                            case "none" -> asked;
                            case "right" ->
                                asked.token(key.session().orElseThrow().token());
                            default -> asked.token(token);
                        }))
                .isEqualTo(rejection);
    }

    @Test
    void a_temporary_key_follows_what_its_role_is_granted() {
        var key = assume();
        world.run(Caller.OPERATOR, new SetAccountRole(ALICE.account(), new RolePlan("starter", List.of())));

        assertThat(outcome(request(key.id().value(), "compute:Start")
                        .token(key.session().orElseThrow().token())))
                .isEqualTo("ActionNotGranted");
    }

    @Test
    void temporary_keys_are_forgotten_a_day_after_their_end() {
        var key = assume();
        world.pass(Duration.ofMinutes(30).plusDays(1));

        assume();

        assertThat(world.all(Kinds.ACCESS_KEYS)).extracting(AccessKey::id).doesNotContain(key.id());
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN     | ACCOUNT | ROLE    | REJECTION
            IDENTITY | alice   | ghost   | ServiceDown IDENTITY
            -        | alice   | ghost   | NoSuch role alice/ghost
            -        | bob     | starter | NoSuch role bob/starter
            -        | alice   | starter | accepted
            """)
    void taking_on_a_role_is_refused_by_descending_precedence(
            String down, String account, String role, String rejection) {
        world.down(down);
        var key = AccountRole.Key.of(new AccountId(account), role);

        assertThat(world.outcome(ALICE, new AssumeRole(key, Duration.ofMinutes(30))))
                .isEqualTo(rejection);
    }
}
