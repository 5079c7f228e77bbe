package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/// Whatever is done in a small world, whose operator changes the stock at will: nothing is lost or counted twice, and
/// nobody gets more than the quotas allow.
class BookkeepingTest {

    private static final TestWorld WORLD = new TestWorld();

    @AfterContainer
    static void close() {
        WORLD.close();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void the_books_balance_after_each_step(@ForAll long seed) {
        WORLD.found();
        Contention.limit(WORLD);
        var random = new Random(seed);
        var actors = List.of(new Chaos(WORLD, ALICE, random), new Chaos(WORLD, BOB, random));
        for (var step = 0; step < 100; step++) {
            actors.get(random.nextInt(2)).act();
            Invariants.holdWithQuotas(WORLD);
        }
        WORLD.settle(Duration.ofMinutes(1));
        Invariants.holdWithQuotas(WORLD);
    }
}
