package io.squall.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.model.Settings.Clock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final Instant START = Instant.parse("2020-02-25T01:00:00Z");

    /// What is done to a clock, some time of the machine's after the deed before.
    record Deed(long afterMillis, int what, double scale, long bySeconds) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 100_000_000),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(0.001, 0.5, 1.0, 3.0, 60.0, 1000.0),
                        Arbitraries.longs().between(-100_000_000, 100_000_000))
                .as(Deed::new)
                .list()
                .ofMaxSize(30);
    }

    /// The model adds up, deed by deed, what the clock reckons from its last change only.
    @Property
    void it_shows_what_passed_at_each_speed_and_how_far_it_was_moved(@ForAll("deeds") List<Deed> deeds) {
        var clock = Clock.REAL;
        var machine = START;
        var expected = micros(START);
        var running = true;
        var scale = 1.0;
        for (var deed : deeds) {
            machine = machine.plusMillis(deed.afterMillis());
            if (running) {
                expected = expected.add(
                        BigDecimal.valueOf(deed.afterMillis() * 1000).multiply(BigDecimal.valueOf(scale)));
            }
            var before = clock.now(machine);
            switch (deed.what()) {
                case 0 -> {
                    clock = clock.frozen(before);
                    running = false;
                }
                case 1 -> {
                    clock = clock.running(machine, clock.scale());
                    running = true;
                }
                case 2 -> {
                    clock = clock.scaled(machine, deed.scale());
                    scale = deed.scale();
                }
                case 3 -> {
                    clock = clock.moved(Duration.ofSeconds(deed.bySeconds()));
                    expected = expected.add(BigDecimal.valueOf(deed.bySeconds() * 1_000_000));
                    before = before.plusSeconds(deed.bySeconds());
                }
                default -> {}
            }
            assertThat(clock.now(machine))
                    .as("nothing but a move makes it jump")
                    .isEqualTo(before);
            assertThat(micros(clock.now(machine)).subtract(expected).abs())
                    .isLessThanOrEqualTo(BigDecimal.valueOf(deeds.size()));
            assertThat(clock.frozenAt().isEmpty()).isEqualTo(running);
        }
    }

    @Property
    void it_never_goes_back_by_itself(@ForAll("deeds") List<Deed> deeds) {
        var clock = Clock.REAL;
        var machine = START;
        var last = Instant.MIN;
        for (var deed : deeds) {
            machine = machine.plusMillis(deed.afterMillis());
            assertThat(clock.now(machine)).isAfterOrEqualTo(last);
            clock = clock.scaled(machine, deed.scale());
            last = clock.now(machine);
        }
    }

    @Test
    void a_clock_that_runs_fast_stops_at_the_end_of_the_year_9999() {
        var clock = Clock.REAL.scaled(START, Clock.FASTEST);

        assertThat(clock.now(START.plus(Duration.ofDays(365)))).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }

    @Test
    void a_speed_that_is_given_while_it_stands_still_counts_when_it_runs_on() {
        var clock = new Clock(Duration.ZERO, Optional.of(START), 1, Instant.EPOCH).scaled(START, 60);

        assertThat(clock.now(START.plusSeconds(10))).isEqualTo(START);
        assertThat(clock.running(START, clock.scale()).now(START.plusSeconds(10)))
                .isEqualTo(START.plusSeconds(600));
    }

    private static BigDecimal micros(Instant moment) {
        return BigDecimal.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, moment))
                .setScale(3, RoundingMode.UNNECESSARY);
    }
}
