package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.BOB;
import static io.squall.rules.TestWorld.ROOMY;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Batch;
import io.squall.engine.Kinds;
import io.squall.engine.instance.AttachVolume;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.snapshot.BindSnapshotPolicy;
import io.squall.engine.snapshot.CreateSnapshot;
import io.squall.engine.snapshot.CreateSnapshotPolicy;
import io.squall.engine.snapshot.DeleteSnapshot;
import io.squall.engine.snapshot.DescribeSnapshots;
import io.squall.engine.snapshot.RenameSnapshot;
import io.squall.engine.snapshot.RevertVolume;
import io.squall.engine.snapshot.UnbindSnapshotPolicy;
import io.squall.engine.volume.CreateVolume;
import io.squall.engine.volume.DeleteVolume;
import io.squall.model.InstanceId;
import io.squall.model.Quota;
import io.squall.model.Snapshot;
import io.squall.model.SnapshotId;
import io.squall.model.SnapshotPolicy.Schedule;
import io.squall.model.SnapshotPolicyId;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import io.squall.model.ZoneId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row breaks one rule fewer than the row above it, so the tables prove the order as well.
class SnapshotRulesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestWorld world = new TestWorld();

    private final Stages stages = new Stages(world);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN          | VOLUME   | EACH | REJECTION
            BLOCK_STORAGE | none     | 0    | ServiceDown BLOCK_STORAGE
            -             | none     | 0    | NoSuch volume
            -             | local    | 0    | VolumeOnHost
            -             | spaceless| 0    | NothingStored
            -             | running  | 0    | SnapshotRunning
            -             | creating | 0    | WrongState volume CREATING
            -             | ready    | 0    | QuotaExceeded SNAPSHOTS_PER_VOLUME
            -             | ready    | 1    | accepted
            -             | attached | 1    | accepted
            """)
    void taking_a_snapshot_is_refused_by_descending_precedence(String down, String disk, int each, String rejection) {
        var volume = volume(disk);
        world.limit(Quota.SNAPSHOTS_PER_VOLUME, each);
        world.down(down);

        assertThat(shortened(world.outcome(ALICE, new CreateSnapshot(volume, "before"))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    private VolumeId volume(String stage) {
        return switch (stage) {
            case "none" -> new VolumeId("none");
            case "local" -> create(ROOMY, Volume.Type.LOCAL_SSD);
            case "spaceless" -> create(new ZoneId("full"), Volume.Type.HDD);
            case "creating" -> stages.creating("roomy");
            case "running" -> {
                var volume = stages.ready("roomy");
                world.run(new CreateSnapshot(volume, "first"));
                yield volume;
            }
            case "attached" -> attached(stages.instance("ACTIVE"));
            default -> stages.ready("roomy");
        };
    }

    private VolumeId create(ZoneId zone, Volume.Type type) {
        var id = world.run(new CreateVolume("data", Optional.empty(), zone, 10, type, Map.of()))
                .id();
        world.settle(LONG);
        return id;
    }

    private VolumeId attached(InstanceId instance) {
        var volume = stages.ready("roomy");
        world.run(new AttachVolume(instance, volume));
        world.settle(LONG);
        return volume;
    }

    private static String shortened(String words) {
        return words.startsWith("NoSuch") ? words.substring(0, words.lastIndexOf(' ')) : words;
    }

    private SnapshotId ready(VolumeId volume) {
        var id = world.run(new CreateSnapshot(volume, "before")).id();
        world.settle(LONG);
        return id;
    }

    @Test
    void a_volume_is_again_what_it_was_when_the_snapshot_is_taken() {
        var volume = attached(stages.instance("ACTIVE"));

        var snapshot = world.run(new CreateSnapshot(volume, "before"));
        world.pass(Duration.ofSeconds(1));

        assertThat(world.run(new DescribeSnapshots()).getFirst().percent()).isEqualTo(33);
        world.settle(Duration.ofSeconds(2));
        assertThat(world.get(Kinds.VOLUMES, volume).state()).isEqualTo(Volume.State.IN_USE);
        assertThat(world.get(Kinds.SNAPSHOTS, snapshot.id()).state()).isEqualTo(Snapshot.State.AVAILABLE);
        assertThat(world.run(new DescribeSnapshots()).getFirst().percent()).isEqualTo(100);
    }

    @Test
    void a_snapshot_outlives_its_volume() {
        var volume = stages.ready("roomy");
        var snapshot = ready(volume);

        world.run(new DeleteVolume(volume));
        world.settle(LONG);

        assertThat(world.run(new DescribeSnapshots()))
                .extracting(found -> found.snapshot().id())
                .containsExactly(snapshot);
        assertThat(world.run(BOB, new DescribeSnapshots())).isEmpty();
        assertThat(world.run(new RenameSnapshot(snapshot, "last")).name()).isEqualTo("last");
        assertThat(shortened(world.outcome(BOB, new RenameSnapshot(snapshot, "mine"))))
                .isEqualTo("NoSuch snapshot");
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            SNAPSHOT  | REJECTION
            none      | NoSuch snapshot
            creating  | WrongState snapshot CREATING
            restoring | WrongState snapshot RESTORING
            deleting  | WrongState snapshot DELETING
            ready     | accepted
            """)
    void only_what_is_ready_is_deleted(String stage, String rejection) {
        var id = snapshot(stage, stages.ready("roomy"));

        assertThat(shortened(world.outcome(ALICE, new DeleteSnapshot(id)))).isEqualTo(rejection);
        world.settle(LONG);
        assertThat(world.all(Kinds.SNAPSHOTS).isEmpty())
                .isEqualTo(rejection.equals("accepted") || stage.equals("none") || stage.equals("deleting"));
    }

    private SnapshotId snapshot(String stage, VolumeId volume) {
        return switch (stage) {
            case "none" -> new SnapshotId("none");
            case "creating" -> world.run(new CreateSnapshot(volume, "before")).id();
            default -> {
                var id = ready(volume);
                if (stage.equals("restoring")) {
                    world.run(new RevertVolume(volume, id));
                } else if (stage.equals("deleting")) {
                    world.run(new DeleteSnapshot(id));
                }
                yield id;
            }
        };
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            SNAPSHOT | VOLUME   | REJECTION
            none     | none     | NoSuch snapshot
            deleting | none     | NoSuch volume
            deleting | other    | SnapshotOfAnotherVolume
            deleting | running  | WrongState snapshot DELETING
            ready    | running  | SnapshotRunning
            ready    | attached | InUse
            ready    | reverting| WrongState snapshot RESTORING
            ready    | ready    | accepted
            """)
    void reverting_is_refused_by_descending_precedence(String stage, String disk, String rejection) {
        var instance = stages.instance("ACTIVE");
        var volume = stages.ready("roomy");
        var other = stages.ready("roomy");
        var snapshot = ready(volume);
        switch (disk) {
            case "running" -> world.run(new CreateSnapshot(volume, "second"));
            case "attached" -> world.run(new AttachVolume(instance, volume));
            case "reverting" -> world.run(new RevertVolume(volume, snapshot));
            default -> {}
        }
        if (stage.equals("deleting")) {
            world.run(new DeleteSnapshot(snapshot));
        }
        var target = switch (disk) {
            case "none" -> new VolumeId("none");
            case "other" -> other;
            default -> volume;
        };

        var asked = stage.equals("none") ? new SnapshotId("none") : snapshot;
        assertThat(shortened(world.outcome(ALICE, new RevertVolume(target, asked))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    @Test
    void a_root_volume_is_reverted_when_its_instance_is_stopped() {
        var instance = stages.instance("ACTIVE");
        var root = world.get(Kinds.INSTANCES, instance).rootVolume().orElseThrow();
        var snapshot = ready(root);

        assertThat(world.outcome(ALICE, new RevertVolume(root, snapshot))).isEqualTo("InUse");
        world.run(new StopInstance(instance));
        assertThat(world.outcome(ALICE, new RevertVolume(root, snapshot))).isEqualTo("InUse");
        world.settle(LONG);
        assertThat(world.run(new RevertVolume(root, snapshot)).state()).isEqualTo(Volume.State.REVERTING);
        Invariants.hold(world);
        world.settle(LONG);
        assertThat(world.get(Kinds.VOLUMES, root).state()).isEqualTo(Volume.State.IN_USE);
        assertThat(world.get(Kinds.SNAPSHOTS, snapshot).state()).isEqualTo(Snapshot.State.AVAILABLE);
    }

    /// The world's time is 01:00 UTC of a Tuesday; where this policy is from, it is nine.
    private SnapshotPolicyId policy(boolean active, int... hours) {
        var schedule = new Schedule(
                List.of(DayOfWeek.values()), Arrays.stream(hours).boxed().toList());
        return world.run(new CreateSnapshotPolicy("nightly", active, false, 1, List.of(schedule), Duration.ofHours(8)))
                .id();
    }

    private String bind(SnapshotPolicyId policy, VolumeId volume) {
        return words(
                world.run(new BindSnapshotPolicy(policy, Map.of("it", volume))).getFirst());
    }

    private static String words(Batch.Part<?> part) {
        return part.refusal()
                .map(TestWorld::words)
                .map(SnapshotRulesTest::shortened)
                .orElse("accepted");
    }

    @Test
    void a_policy_takes_snapshots_at_its_hours_which_expire() {
        var volume = stages.ready("roomy");
        bind(policy(true, 10), volume);

        world.settle(Duration.ofHours(2));

        assertThat(world.all(Kinds.SNAPSHOTS))
                .extracting(Snapshot::createdAt)
                .containsExactly(Instant.parse("2020-02-25T02:00:00Z"));
        world.settle(Duration.ofDays(3));
        assertThat(world.all(Kinds.SNAPSHOTS))
                .extracting(Snapshot::createdAt)
                .containsExactly(Instant.parse("2020-02-28T02:00:00Z"));
        Invariants.hold(world);
    }

    @Test
    void what_was_missed_long_ago_is_not_made_up_for() {
        bind(policy(true, 0, 1, 2, 3), stages.ready("roomy"));

        world.settle(Duration.ofDays(3650));

        assertThat(world.all(Kinds.SNAPSHOTS)).hasSizeBetween(3, 5);
    }

    @Test
    void a_policy_that_rests_or_has_no_volumes_takes_none() {
        var volume = stages.ready("roomy");
        bind(policy(false, 10), volume);
        var other = policy(true, 10);
        bind(other, stages.ready("roomy"));
        world.run(new UnbindSnapshotPolicy(
                other, Map.of("it", world.all(Kinds.VOLUMES).getLast().id())));

        world.settle(Duration.ofHours(2));

        assertThat(world.all(Kinds.SNAPSHOTS)).isEmpty();
    }

    @Test
    void a_volume_has_one_policy_which_forgets_it_when_it_goes() {
        var volume = stages.ready("roomy");
        var policy = policy(true, 10);

        assertThat(bind(policy, new VolumeId("none"))).isEqualTo("NoSuch volume");
        assertThat(bind(policy, volume)).isEqualTo("accepted");
        assertThat(bind(policy(true, 11), volume)).isEqualTo("VolumeHasPolicy");
        assertThat(shortened(world.outcome(
                        ALICE, new BindSnapshotPolicy(new SnapshotPolicyId("none"), Map.of("it", volume)))))
                .isEqualTo("NoSuch snapshot policy");
        world.run(new DeleteVolume(volume));
        world.settle(LONG);
        assertThat(world.get(Kinds.SNAPSHOT_POLICIES, policy).volumes()).isEmpty();
    }

    @Test
    void policies_are_limited() {
        world.limit(Quota.SNAPSHOT_POLICIES, 1);
        policy(true, 10);

        assertThat(world.outcome(ALICE, new CreateSnapshotPolicy("more", true, true, 1, List.of(), Duration.ZERO)))
                .isEqualTo("QuotaExceeded SNAPSHOT_POLICIES");
    }
}
