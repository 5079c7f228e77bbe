package io.squall.rules;

import static io.squall.rules.TestWorld.ACCEPTED;
import static io.squall.rules.TestWorld.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Kinds;
import io.squall.engine.instance.RebootInstance;
import io.squall.engine.instance.ResizeInstance;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.volume.CreateVolume;
import io.squall.engine.world.ChangeZone;
import io.squall.model.Capacity;
import io.squall.model.FlavorId;
import io.squall.model.Instance.State;
import io.squall.model.InstanceId;
import io.squall.model.Quota;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a zone has to give, and what an account may take of it.
class StockRulesTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final ZoneId TIGHT = new ZoneId("tight");
    private static final FlavorId MEDIUM = new FlavorId("medium");

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private final Stages stages = new Stages(world);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            VCPUS | RAM MB | VOLUME GB | ENDS IN
            1     | 2048   | 20        | ACTIVE
            0     | 2048   | 20        | ERROR
            1     | 2047   | 20        | ERROR
            1     | 2048   | 19        | ERROR
            """)
    void an_instance_without_room_is_built_all_the_same_and_ends_in_error_until_there_is_room(
            int vcpus, int ramMb, int volumeGb, State end) {
        stock(vcpus, ramMb, volumeGb);
        var instance = world.build(TIGHT);
        world.settle(LONG);

        assertThat(world.get(Kinds.INSTANCES, instance).state()).isEqualTo(end);
        Invariants.hold(world);

        stock(1, 2048, 20);
        world.run(new RebootInstance(instance, RebootInstance.How.HARD));
        world.settle(LONG);

        assertThat(world.get(Kinds.INSTANCES, instance).state()).isEqualTo(State.ACTIVE);
        Invariants.hold(world);
    }

    @Test
    void a_volume_without_room_ends_in_error() {
        var volume = world.run(new CreateVolume("data", Optional.empty(), TIGHT, 110, Volume.Type.HDD, Map.of()));
        world.settle(LONG);

        assertThat(world.get(Kinds.VOLUMES, volume.id()).state()).isEqualTo(Volume.State.ERROR);
        Invariants.hold(world);
    }

    @Test
    void an_instance_that_cannot_grow_keeps_its_part_of_a_stock_that_was_cut() {
        var instance = stopped();
        stock(0, 0, 0);

        world.run(new ResizeInstance(instance, MEDIUM));
        world.settle(LONG);

        assertThat(world.get(Kinds.INSTANCES, instance).flavor().id()).isEqualTo(TestWorld.SMALL);
        Invariants.hold(world);
    }

    private InstanceId stopped() {
        var instance = world.build(TIGHT);
        world.settle(LONG);
        world.run(new StopInstance(instance));
        world.settle(LONG);
        return instance;
    }

    @Test
    void an_instance_counts_as_big_as_it_becomes_from_the_moment_it_is_resized() {
        var first = stages.instance("STOPPED");
        var second = stages.instance("STOPPED");
        world.limit(Quota.VCPUS, 3);

        assertThat(world.outcome(ALICE, new ResizeInstance(first, MEDIUM))).isEqualTo(ACCEPTED);
        assertThat(world.outcome(ALICE, new ResizeInstance(second, MEDIUM))).isEqualTo("QuotaExceeded VCPUS");
        world.settle(LONG);

        Invariants.holdWithQuotas(world);
    }

    private static void stock(int vcpus, int ramMb, int volumeGb) {
        var stock = new Capacity(vcpus, ramMb, volumeGb);
        world.run(Caller.OPERATOR, new ChangeZone(TIGHT, Optional.empty(), Optional.of(stock)));
    }
}
