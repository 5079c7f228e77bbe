package io.squall.rules;

import static io.squall.rules.TestWorld.ALICE;
import static io.squall.rules.TestWorld.ROOMY;
import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.Batch;
import io.squall.engine.Billing;
import io.squall.engine.Caller;
import io.squall.engine.Kinds;
import io.squall.engine.instance.AttachElasticVolumes;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.instance.DetachElasticVolume;
import io.squall.engine.instance.StopInstance;
import io.squall.engine.snapshot.CreateSnapshot;
import io.squall.engine.volume.BuyVolumes;
import io.squall.engine.volume.ChangeVolume;
import io.squall.engine.volume.ChangeVolumeRenewal;
import io.squall.engine.volume.ExtendVolume;
import io.squall.engine.volume.RenewVolume;
import io.squall.engine.volume.TerminateVolumes;
import io.squall.engine.volume.VolumePrice;
import io.squall.model.AccountId;
import io.squall.model.InstanceId;
import io.squall.model.ProjectId;
import io.squall.model.Role;
import io.squall.model.SnapshotId;
import io.squall.model.Subscription;
import io.squall.model.Subscription.Renewal;
import io.squall.model.UserId;
import io.squall.model.Volume;
import io.squall.model.VolumeId;
import io.squall.model.ZoneId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each row breaks one rule fewer than the row above it, so the tables prove the order as well.
class ElasticVolumeRulesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestWorld world = new TestWorld(TestWorld.YAML + """
              - {name: unknown, id: unknown, region: KR1, verified: false, balance-cents: 0}
              - {name: poor, id: poor, region: KR1, balance-cents: 100}
            """);

    private final Stages stages = new Stages(world);

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN          | ZONE   | SNAPSHOT | PROJECT | GB | EXHAUSTED         | REJECTION
            BLOCK_STORAGE | none   | none     | 7       | 5  | VOLUMES VOLUME_GB | ServiceDown BLOCK_STORAGE
            -             | none   | none     | 7       | 5  | VOLUMES VOLUME_GB | NoSuch availability zone none
            -             | closed | none     | 7       | 5  | VOLUMES VOLUME_GB | NoSuch snapshot none
            -             | closed | running  | 7       | 5  | VOLUMES VOLUME_GB | NoSuch project 7
            -             | closed | running  | 0       | 5  | VOLUMES VOLUME_GB | WrongState snapshot CREATING
            -             | closed | root     | 0       | 5  | VOLUMES VOLUME_GB | SnapshotOfRootDisk
            -             | closed | ready    | 0       | 5  | VOLUMES VOLUME_GB | SmallerThanSnapshot
            -             | closed | ready    | 0       | 10 | VOLUMES VOLUME_GB | ZoneUnavailable
            -             | full   | ready    | 0       | 10 | VOLUMES VOLUME_GB | QuotaExceeded VOLUMES
            -             | full   | ready    | 0       | 10 | VOLUME_GB         | QuotaExceeded VOLUME_GB
            -             | full   | ready    | 0       | 10 | -                 | SoldOut
            -             | roomy  | ready    | 0       | 10 | -                 | accepted
            """)
    void buying_is_refused_by_descending_precedence(
            String down, String zone, String snapshot, String project, int size, String exhausted, String rejection) {
        var source = snapshot(snapshot);
        world.exhaust(exhausted);
        world.down(down);

        assertThat(world.outcome(
                        ALICE,
                        new BuyVolumes(
                                1,
                                "data",
                                new ZoneId(zone),
                                Volume.Type.SSD,
                                Optional.of(size),
                                Optional.of(source),
                                new ProjectId(project),
                                1)))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    private SnapshotId snapshot(String stage) {
        if (stage.equals("none")) {
            return new SnapshotId("none");
        }
        var volume = stage.equals("root") ? root(stages.instance("ACTIVE")) : stages.ready("roomy");
        var id = world.run(new CreateSnapshot(volume, "before")).id();
        if (!stage.equals("running")) {
            world.settle(LONG);
        }
        return id;
    }

    private VolumeId root(InstanceId instance) {
        return world.get(Kinds.INSTANCES, instance).rootVolume().orElseThrow();
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            BUYER   | REJECTION
            unknown | IdentityNotVerified
            poor    | BalanceTooLow
            """)
    void what_is_refused_last_is_who_cannot_pay(String buyer, String rejection) {
        var caller = new Caller(new AccountId(buyer), new UserId(buyer), Role.ADMINISTRATOR, ALICE.region());

        assertThat(world.outcome(caller, purchase(1))).isEqualTo(rejection);
    }

    private static BuyVolumes purchase(int count) {
        return new BuyVolumes(
                1, "data", ROOMY, Volume.Type.HDD, Optional.of(10), Optional.empty(), ProjectId.DEFAULT, count);
    }

    /// A volume that was bought a minute ago.
    private VolumeId bought() {
        var id = world.run(purchase(1)).volumes().getFirst().id();
        world.settle(LONG);
        return id;
    }

    private VolumeId bought(String stage, InstanceId instance) {
        return switch (stage) {
            case "none" -> new VolumeId("none");
            case "root" -> root(instance);
            case "new" -> world.run(purchase(1)).volumes().getFirst().id();
            default -> {
                var id = bought();
                switch (stage) {
                    case "ready" -> {}
                    case "attached" -> attach(instance, id);
                    case "extending" -> world.run(new ExtendVolume(id, 20));
                    default -> throw new IllegalArgumentException(stage);
                }
                yield id;
            }
        };
    }

    private void attach(InstanceId instance, VolumeId volume) {
        var part = world.run(new AttachElasticVolumes(instance, Map.of("it", volume)))
                .getFirst();
        assertThat(part.isDone()).isTrue();
        world.settle(LONG);
    }

    private static String words(Batch.Part<?> part) {
        return part.refusal()
                .map(TestWorld::words)
                .map(ElasticVolumeRulesTest::shortened)
                .orElse("accepted");
    }

    /// Without the identifier of what is not there.
    private static String shortened(String words) {
        return words.startsWith("NoSuch") ? words.substring(0, words.lastIndexOf(' ')) : words;
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            INSTANCE | VOLUME    | REJECTION
            ACTIVE   | none      | NoSuch volume
            ACTIVE   | root      | VolumeFixed
            ACTIVE   | attached  | WrongState volume IN_USE
            ACTIVE   | extending | WrongState volume EXTENDING
            ACTIVE   | ready     | accepted
            STOPPED  | ready     | accepted
            """)
    void attaching_is_refused_for_each_volume(String stage, String disk, String rejection) {
        var instance = stages.instance(stage);
        var volume = bought(disk, instance);

        var parts = world.run(new AttachElasticVolumes(instance, Map.of("it", volume)));

        assertThat(words(parts.getFirst())).isEqualTo(rejection);
        Invariants.hold(world);
    }

    @Test
    void what_is_in_another_project_is_not_attached() {
        var instance = stages.instance("ACTIVE");
        world.store().write(tables -> {
            var found = tables.table(Kinds.INSTANCES).find(instance).orElseThrow();
            return tables.table(Kinds.INSTANCES)
                    .put(found.change().project(new ProjectId("7")).at(found.updatedAt()));
        });

        var parts = world.run(new AttachElasticVolumes(instance, Map.of("it", bought())));

        assertThat(words(parts.getFirst())).isEqualTo("OtherProject");
    }

    @Test
    void the_instance_is_looked_at_before_the_volumes() {
        assertThat(shortened(world.outcome(
                        ALICE, new AttachElasticVolumes(new InstanceId("none"), Map.of("it", new VolumeId("none"))))))
                .isEqualTo("NoSuch instance");
        assertThat(world.outcome(
                        ALICE,
                        new AttachElasticVolumes(stages.instance("STOPPING"), Map.of("it", new VolumeId("none")))))
                .isEqualTo("TaskRunning STOPPING");
    }

    @Test
    void an_instance_has_no_more_than_ten() {
        var instance = stages.instance("ACTIVE");
        world.run(purchase(10));
        world.settle(LONG);
        for (var volume : world.all(Kinds.VOLUMES)) {
            if (!volume.fixed()) {
                attach(instance, volume.id());
            }
        }

        assertThat(world.outcome(ALICE, new AttachElasticVolumes(instance, Map.of("it", bought()))))
                .isEqualTo("TooManyVolumes");
        Invariants.hold(world);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            VOLUME   | STOPPING | REJECTION
            none     | true     | NoSuch volume
            root     | true     | VolumeFixed
            ready    | true     | NotAttached
            attached | true     | TaskRunning STOPPING
            attached | false    | accepted
            """)
    void detaching_is_refused_by_descending_precedence(String disk, boolean stopping, String rejection) {
        var instance = stages.instance("ACTIVE");
        var volume = bought(disk, instance);
        if (stopping) {
            world.run(new StopInstance(instance));
        }

        assertThat(shortened(world.outcome(ALICE, new DetachElasticVolume(volume))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            DOWN          | VOLUME   | GB     | EXHAUSTED | REJECTION
            BLOCK_STORAGE | none     | 10     | VOLUME_GB | ServiceDown BLOCK_STORAGE
            -             | none     | 10     | VOLUME_GB | NoSuch volume
            -             | root     | 20     | VOLUME_GB | VolumeNotLarger
            -             | root     | 100000 | VOLUME_GB | VolumeFixed
            -             | attached | 100000 | VOLUME_GB | WrongState volume IN_USE
            -             | ready    | 100000 | VOLUME_GB | QuotaExceeded VOLUME_GB
            -             | ready    | 100000 | -         | SoldOut
            -             | ready    | 20     | -         | accepted
            """)
    void extending_is_refused_by_descending_precedence(
            String down, String disk, int size, String exhausted, String rejection) {
        var volume = bought(disk, stages.instance("ACTIVE"));
        world.exhaust(exhausted);
        world.down(down);

        assertThat(shortened(world.outcome(ALICE, new ExtendVolume(volume, size))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    @Test
    void a_larger_volume_costs_the_difference_for_the_time_that_is_left() {
        var volume = bought();
        var left = Duration.between(world.now(), paid(volume).paidUntil()).toSeconds();
        var month = world.run(new VolumePrice.Purchase(Volume.Type.HDD, 10, 1, 1));

        assertThat(world.run(new VolumePrice.Extension(volume, 20)))
                .isEqualTo(Math.ceilDiv(month * left, Duration.ofDays(30).toSeconds()));
        world.run(new ExtendVolume(volume, 20));
        assertThat(paid(volume).priceCents()).isEqualTo(2 * month);
        world.settle(LONG);
        assertThat(world.get(Kinds.VOLUMES, volume).state()).isEqualTo(Volume.State.AVAILABLE);
    }

    private Subscription paid(VolumeId volume) {
        return world.get(Kinds.SUBSCRIPTIONS, Subscription.Key.of(volume));
    }

    @Test
    void renewing_adds_months_to_what_was_paid() {
        var volume = bought();
        var before = paid(volume).paidUntil();

        world.run(new RenewVolume(volume, 3));

        assertThat(paid(volume).paidUntil()).isEqualTo(Billing.months(before, 3));
        assertThat(world.outcome(ALICE, new RenewVolume(root(stages.instance("ACTIVE")), 3)))
                .isEqualTo("VolumeFixed");
        assertThat(shortened(world.outcome(ALICE, new RenewVolume(new VolumeId("none"), 3))))
                .isEqualTo("NoSuch volume");
    }

    @Test
    void how_volumes_are_renewed_changes_for_all_or_for_none() {
        var volume = bought();
        var both = List.of(volume, root(stages.instance("ACTIVE")));

        assertThat(world.outcome(ALICE, new ChangeVolumeRenewal(both, Renewal.BY_ITSELF)))
                .isEqualTo("VolumeFixed");
        world.run(new ChangeVolumeRenewal(List.of(volume), Renewal.BY_ITSELF));
        assertThat(paid(volume).renewal()).isEqualTo(Renewal.BY_ITSELF);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            VOLUME    | REJECTION
            none      | NoSuch volume
            root      | VolumeFixed
            attached  | InUse
            new       | OrderNotSettled
            extending | WrongState volume EXTENDING
            ready     | accepted
            """)
    void terminating_is_refused_for_what_is_needed_or_new(String disk, String rejection) {
        var ready = bought();
        var volume = bought(disk, stages.instance("ACTIVE"));

        assertThat(shortened(world.outcome(ALICE, new TerminateVolumes(List.of(ready, volume)))))
                .isEqualTo(rejection);
        Invariants.hold(world);
    }

    @Test
    void what_is_terminated_goes_with_its_subscription() {
        var volume = bought();

        world.run(new TerminateVolumes(List.of(volume)));
        world.settle(LONG);

        assertThat(world.all(Kinds.VOLUMES)).noneMatch(found -> found.id().equals(volume));
        assertThat(world.all(Kinds.SUBSCRIPTIONS)).noneMatch(found -> found.id().equals(Subscription.Key.of(volume)));
        Invariants.hold(world);
    }

    @ParameterizedTest(quoteTextArguments = false)
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            VOLUME | PROJECT | REJECTION
            none   | 7       | NoSuch volume
            root   | 7       | NoSuch project
            root   | 0       | VolumeFixed
            ready  | 0       | accepted
            """)
    void changing_is_refused_by_descending_precedence(String disk, String project, String rejection) {
        var volume = bought(disk, stages.instance("ACTIVE"));

        assertThat(shortened(world.outcome(
                        ALICE, new ChangeVolume(volume, Optional.of("log"), Optional.of(new ProjectId(project))))))
                .isEqualTo(rejection);
    }

    @Test
    void elastic_volumes_survive_their_instance() {
        var instance = stages.instance("ACTIVE");
        var volume = bought("attached", instance);

        world.run(new DeleteInstance(instance));
        world.settle(LONG);

        assertThat(world.get(Kinds.VOLUMES, volume).state()).isEqualTo(Volume.State.AVAILABLE);
        Invariants.hold(world);
    }
}
