package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Kinds;
import io.squall.engine.identity.Authenticate;
import io.squall.engine.identity.IssueToken;
import io.squall.engine.world.ChangeClock;
import io.squall.engine.world.ReadSettings;
import io.squall.engine.zone.ListZones;
import io.squall.model.AppkeyId;
import io.squall.model.Instance;
import io.squall.model.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Everything that takes time takes the world's.
class ClockRulesTest {

    private static final AppkeyId APPKEY = new AppkeyId("alice-key");

    @RegisterExtension
    private static final TestWorld WORLD = new TestWorld();

    private static void change(Optional<Boolean> frozen, Optional<Double> scale, Optional<Duration> advance) {
        WORLD.run(Caller.OPERATOR, new ChangeClock(frozen, scale, advance));
    }

    private static void scale(double scale) {
        change(Optional.empty(), Optional.of(scale), Optional.empty());
    }

    private static Instance.State state(InstanceId id) {
        WORLD.run(new ListZones());
        return WORLD.get(Kinds.INSTANCES, id).state();
    }

    @Test
    void an_instance_boots_sooner_by_a_fast_clock_and_later_by_a_slow_one() {
        var fast = WORLD.build("fast");
        scale(100);
        WORLD.settle(Duration.ofMillis(101));
        assertThat(state(fast)).isEqualTo(Instance.State.ACTIVE);

        var slow = WORLD.build("slow");
        scale(0.1);
        WORLD.settle(Duration.ofSeconds(99));
        assertThat(state(slow)).isEqualTo(Instance.State.BUILDING);
        WORLD.settle(Duration.ofSeconds(1));
        assertThat(state(slow)).isEqualTo(Instance.State.ACTIVE);
    }

    @Test
    void a_token_lasts_an_hour_of_the_worlds() {
        var token = WORLD.run(new IssueToken("alice", "secret")).token().id();
        var authenticate = new Authenticate(APPKEY, token, ALICE.region());
        scale(3600);

        WORLD.pass(Duration.ofMillis(999));
        assertThat(WORLD.outcome(Caller.OPERATOR, authenticate)).isEqualTo(TestWorld.ACCEPTED);
        WORLD.pass(Duration.ofMillis(1));
        assertThat(WORLD.outcome(Caller.OPERATOR, authenticate)).isEqualTo("TokenExpired");
    }

    @Test
    void a_clock_that_stands_still_keeps_its_speed_for_later() {
        change(Optional.of(true), Optional.of(60.0), Optional.of(Duration.ofHours(1)));
        var stopped = now();
        WORLD.pass(Duration.ofDays(1));
        assertThat(now()).isEqualTo(stopped);

        change(Optional.of(false), Optional.empty(), Optional.empty());
        WORLD.pass(Duration.ofMinutes(1));
        assertThat(now()).isEqualTo(stopped.plus(Duration.ofHours(1)));
    }

    private static Instant now() {
        return WORLD.run(new ReadSettings()).now();
    }
}
