package io.squall.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.model.AccountId;
import io.squall.model.Rehearsal;
import io.squall.model.Rehearsal.Call;
import io.squall.model.RehearsalId;
import io.squall.model.RehearsalPlan;
import io.squall.model.RehearsalPlan.Delay;
import io.squall.model.RehearsalPlan.Pace;
import io.squall.model.RehearsalPlan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of the calls a rehearsal strikes: one every ten seconds, ten in all.
final class RehearsalPaceTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Call CALL = new Call("a/b", new AccountId("alice"), Map.of("zone", "z1"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            KIND   | NUMBER | STEPS      | AFTER | FOR  | STRUCK
            ALWAYS | 0      | 5100       | 0     | 1000 | xxxxxxxxxx
            FIRST  | 3      | 5100       | 0     | 1000 | xxx.......
            NTH    | 4      | 5100       | 0     | 1000 | ...x......
            EVERY  | 3      | 5100       | 0     | 1000 | ..x..x..x.
            BEYOND | 2      | 5100       | 0     | 1000 | ..xxxx..xx
            CHANCE | 0      | 5100       | 0     | 1000 | xx..xxxxxx
            ALWAYS | 0      | 5100       | 20    | 30   | ..xxx.....
            ALWAYS | 0      | 1 2 ok     | 0     | 1000 | xx-.......
            EVERY  | 2      | 1 ok 2     | 0     | 1000 | .x.-.x....
            """)
    void strikes(Pace.Kind kind, long number, String steps, long after, long lasting, String struck) {
        var rehearsal = Rehearsal.of(
                new RehearsalId("r1"),
                plan(new Pace(kind, number, 0.5, 7), List.of(steps.split(" ")), after, lasting),
                NOON);
        var seen = new StringBuilder();
        for (var call = 0; call < 10; call++) {
            var now = NOON.plusSeconds(10L * call);
            if (!rehearsal.isAbout(CALL, now)) {
                seen.append('.');
                continue;
            }
            var counted = rehearsal.called(now);
            var ok = counted.hits() > rehearsal.hits() && counted.step().word().equals("ok");
            seen.append(counted.hits() == rehearsal.hits() ? '.' : ok ? '-' : 'x');
            rehearsal = counted;
        }
        assertThat(seen).hasToString(struck);
    }

    @Test
    void only_what_the_plan_names_is_its_business() {
        var plan = plan(Pace.ALWAYS, List.of("1"), 0, 1000);
        var rehearsal = Rehearsal.of(new RehearsalId("r1"), plan, NOON);
        var foreign = Stream.of(
                new Call("a/c", new AccountId("alice"), Map.of("zone", "z1")),
                new Call("a/b", new AccountId("bob"), Map.of("zone", "z1")),
                new Call("a/b", new AccountId("alice"), Map.of("zone", "z2")),
                new Call("a/b", new AccountId("alice"), Map.of()));

        assertThat(rehearsal.isAbout(CALL, NOON)).isTrue();
        assertThat(foreign).noneMatch(call -> rehearsal.isAbout(call, NOON));
    }

    private static RehearsalPlan plan(Pace pace, List<String> steps, long after, long lasting) {
        return new RehearsalPlan(
                "",
                "*",
                Set.of("a/b"),
                Optional.of("alice"),
                Map.of("zone", "z1"),
                pace,
                Duration.ofSeconds(after),
                Optional.of(Duration.ofSeconds(lasting)),
                steps.stream().map(word -> Step.of(word, false, Set.of())).toList(),
                Delay.NONE,
                false);
    }
}
