package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Caller;
import io.squall.engine.Kinds;
import io.squall.engine.instance.AttachVolume;
import io.squall.engine.instance.DetachVolume;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.volume.CreateVolume;
import io.squall.engine.volume.DeleteVolume;
import io.squall.engine.world.OperateInstance;
import io.squall.model.InstanceId;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import io.squall.model.ZoneId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row breaks one rule fewer than the row above it, so the tables prove the order as well.
class VolumeRulesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private final Stages stages = new Stages(world);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN          | ZONE   | NAME | DESCRIPTION | KEY | VALUE | EXHAUSTED         | REJECTION
            BLOCK_STORAGE | none   | 256  | 256         | 256 | 256   | VOLUMES VOLUME_GB | ServiceDown BLOCK_STORAGE
            -             | none   | 256  | 256         | 256 | 256   | VOLUMES VOLUME_GB | NoSuch availability zone none
            -             | far    | 256  | 256         | 256 | 256   | VOLUMES VOLUME_GB | NoSuch availability zone far
            -             | closed | 256  | 256         | 256 | 256   | VOLUMES VOLUME_GB | TextTooLong name
            -             | closed | 255  | 256         | 256 | 256   | VOLUMES VOLUME_GB | TextTooLong description
            -             | closed | 255  | 255         | 256 | 256   | VOLUMES VOLUME_GB | TextTooLong metadata key
            -             | closed | 255  | 255         | 255 | 256   | VOLUMES VOLUME_GB | TextTooLong metadata value
            -             | closed | 255  | 255         | 255 | 255   | VOLUMES VOLUME_GB | ZoneUnavailable
            -             | full   | 255  | 255         | 255 | 255   | VOLUMES VOLUME_GB | QuotaExceeded VOLUMES
            -             | full   | 255  | 255         | 255 | 255   | VOLUME_GB         | QuotaExceeded VOLUME_GB
            -             | full   | 255  | 255         | 255 | 255   | -                 | accepted
            """)
    void making_a_volume_is_refused_by_descending_precedence(
            String down,
            String zone,
            int name,
            int description,
            int key,
            int value,
            String exhausted,
            String rejection) {
        world.exhaust(exhausted);
        world.down(down);

        var command = new CreateVolume(
                "n".repeat(name),
                Optional.of("d".repeat(description)),
                new ZoneId(zone),
                10,
                Volume.Type.SSD,
                Map.of("k".repeat(key), "v".repeat(value)));

        assertThat(world.outcome(ALICE, command)).isEqualTo(rejection);
        Invariants.hold(world);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN          | ASKER | INSTANCE | VOLUME         | REJECTION
            COMPUTE       | bob   | DELETING | none           | ServiceDown COMPUTE
            BLOCK_STORAGE | bob   | DELETING | none           | ServiceDown BLOCK_STORAGE
            -             | bob   | DELETING | none           | NoSuch instance
            -             | alice | none     | none           | NoSuch instance
            -             | alice | DELETING | none           | TaskRunning DELETING
            -             | alice | ERROR    | none           | WrongState instance ERROR
            -             | alice | STOPPED  | none           | NoSuch volume
            -             | alice | STOPPED  | creating other | WrongState volume CREATING
            -             | alice | STOPPED  | other          | OtherZone
            -             | alice | STOPPED  | roomy          | accepted
            -             | alice | ACTIVE   | roomy          | accepted
            """)
    void attaching_is_refused_by_descending_precedence(
            String down, String asker, String stage, String disk, String rejection) {
        var loose = stages.ready(disk.equals("other") ? "other" : "roomy");
        var instance = stages.instance(stage);
        var volume = switch (disk) {
            case "none" -> new VolumeId("none");
            case "creating other" -> stages.creating("other");
            default -> loose;
        };
        world.down(down);

        assertThat(shortened(world.outcome(asker.equals("bob") ? BOB : ALICE, new AttachVolume(instance, volume))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    @Test
    void the_twenty_sixth_additional_volume_finds_no_device_name_even_where_it_is_wrong_in_nothing_else() {
        var instance = stages.instance("ACTIVE");
        for (var letter = 'b'; letter <= 'z'; letter++) {
            var attached = world.run(new AttachVolume(instance, stages.ready("roomy")));

            assertThat(attached.attachment().orElseThrow().device()).isEqualTo("/dev/vd" + letter);
        }

        assertThat(world.outcome(ALICE, new AttachVolume(instance, stages.ready("roomy"))))
                .isEqualTo("NoDeviceLeft");
        assertThat(world.outcome(ALICE, new AttachVolume(instance, stages.ready("other"))))
                .isEqualTo("OtherZone");
    }

    @Test
    void the_first_free_device_name_is_the_next_one_given() {
        var instance = stages.instance("ACTIVE");
        var first = world.run(new AttachVolume(instance, stages.ready("roomy")));
        world.run(new AttachVolume(instance, stages.ready("roomy")));
        world.settle(LONG);
        var third = stages.ready("roomy");
        world.run(new DetachVolume(instance, first.id()));

        var whileDetaching = world.run(new AttachVolume(instance, third));
        world.settle(LONG);
        var afterwards = world.run(new AttachVolume(instance, stages.ready("roomy")));

        assertThat(whileDetaching.attachment().orElseThrow().device()).isEqualTo("/dev/vdd");
        assertThat(afterwards.attachment().orElseThrow().device()).isEqualTo("/dev/vdb");
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN          | ASKER | INSTANCE | VOLUME    | REJECTION
            COMPUTE       | bob   | STOPPING | none      | ServiceDown COMPUTE
            BLOCK_STORAGE | bob   | STOPPING | none      | ServiceDown BLOCK_STORAGE
            -             | bob   | STOPPING | none      | NoSuch instance
            -             | alice | none     | none      | NoSuch instance
            -             | alice | STOPPING | none      | NoSuch volume
            -             | alice | STOPPING | loose     | NoSuch volume
            -             | alice | STOPPING | elsewhere | NoSuch volume
            -             | alice | STOPPING | root      | RootVolumeStays
            -             | alice | STOPPING | detaching | TaskRunning STOPPING
            -             | alice | ERROR    | detaching | WrongState instance ERROR
            -             | alice | ACTIVE   | detaching | WrongState volume DETACHING
            -             | alice | ACTIVE   | attaching | WrongState volume ATTACHING
            -             | alice | ACTIVE   | in use    | accepted
            """)
    void detaching_is_refused_by_descending_precedence(
            String down, String asker, String stage, String disk, String rejection) {
        var instance = stages.instance("ACTIVE");
        var volume = disk(instance, disk);
        switch (stage) {
            case "STOPPING" -> world.run(new StopInstance(instance));
            case "ERROR" -> world.run(Caller.OPERATOR, new OperateInstance(instance, OperateInstance.Act.FAIL));
            default -> {}
        }
        world.down(down);

        var asked = stage.equals("none") ? new InstanceId("none") : instance;
        assertThat(shortened(world.outcome(asker.equals("bob") ? BOB : ALICE, new DetachVolume(asked, volume))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    private VolumeId disk(InstanceId instance, String disk) {
        if (disk.equals("none")) {
            return new VolumeId("none");
        }
        if (disk.equals("root")) {
            return world.get(Kinds.INSTANCES, instance).rootVolume().orElseThrow();
        }
        var volume = stages.ready("roomy");
        switch (disk) {
            case "loose" -> {}
            case "elsewhere" -> {
                var other = world.build("other");
                world.settle(LONG);
                world.run(new AttachVolume(other, volume));
                world.settle(LONG);
            }
            case "attaching" -> world.run(new AttachVolume(instance, volume));
            default -> {
                world.run(new AttachVolume(instance, volume));
                world.settle(LONG);
                if (disk.equals("detaching")) {
                    world.run(new DetachVolume(instance, volume));
                }
            }
        }
        return volume;
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN          | ASKER | VOLUME    | REJECTION
            BLOCK_STORAGE | bob   | root      | ServiceDown BLOCK_STORAGE
            -             | bob   | root      | NoSuch volume
            -             | alice | none      | NoSuch volume
            -             | alice | root      | InUse
            -             | alice | attaching | WrongState volume ATTACHING
            -             | alice | detaching | WrongState volume DETACHING
            -             | alice | in use    | accepted
            -             | alice | loose     | accepted
            """)
    void deleting_is_refused_by_descending_precedence(String down, String asker, String disk, String rejection) {
        var volume = disk(stages.instance("ACTIVE"), disk);
        world.down(down);

        assertThat(shortened(world.outcome(asker.equals("bob") ? BOB : ALICE, new DeleteVolume(volume))))
                .isEqualTo(rejection);
        Invariants.hold(world);
        if (rejection.equals("accepted")) {
            assertThat(world.outcome(ALICE, new DeleteVolume(volume))).isEqualTo("WrongState volume DELETING");
            world.settle(LONG);
            assertThat(world.all(Kinds.VOLUMES)).extracting(Volume::id).doesNotContain(volume);
            Invariants.hold(world);
        }
    }

    /// Without the identifier, which the table cannot know.
    private static String shortened(String outcome) {
        return outcome.replaceFirst("^(NoSuch \\w+) .*", "$1");
    }
}
