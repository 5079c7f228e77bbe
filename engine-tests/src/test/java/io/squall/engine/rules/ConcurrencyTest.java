package io.squall.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.squall.engine.floatingip.AllocateFloatingIp;
import io.squall.engine.floatingip.AssociateFloatingIp;
import io.squall.engine.floatingip.ReleaseFloatingIp;
import io.squall.engine.instance.AttachVolume;
import io.squall.engine.instance.CreateInstances;
import io.squall.engine.instance.DeleteInstance;
import io.squall.engine.instance.DescribeInstances;
import io.squall.engine.keypair.CreateKeyPair;
import io.squall.engine.volume.CreateVolume;
import io.squall.engine.volume.DeleteVolume;
import io.squall.engine.volume.ListVolumes;
import io.squall.engine.world.ChangeSettings;
import io.squall.model.FlavorId;
import io.squall.model.ImageId;
import io.squall.model.InstanceId;
import io.squall.model.NetworkId;
import io.squall.model.Rejected;
import io.squall.model.Rejection.DatabaseFailed;
import io.squall.model.Settings.Timings;
import io.squall.model.SubnetId;
import io.squall.model.Volume;
import io.squall.model.ZoneId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many at once in a world that has too little for all.
final class ConcurrencyTest {

    private static final int CALLERS = 64;
    private static final int ACTS = 40;

    @TempDir
    private Path folder = Path.of(".");

    private final ConcurrentLinkedQueue<Throwable> defects = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_is_lost_or_doubled_when_many_create_and_delete_at_once() throws InterruptedException {
        try (var world = TestWorld.in(folder);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            world.operate(ChangeSettings.timings(Timings.NONE));
            world.run(new CreateKeyPair("key"));
            for (var caller = 0; caller < CALLERS; caller++) {
                var random = new Random(caller);
                callers.execute(() -> {
                    for (var act = 0; act < ACTS; act++) {
                        attempt(world, random);
                    }
                });
            }
            callers.shutdown();
            assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

            assertThat(defects).isEmpty();
            world.pass(Duration.ofMinutes(1));
            world.checkBooks();
            assertThat(world.run(new DescribeInstances(Optional.empty())).size())
                    .isBetween(0, 12);
        }
    }

    private void attempt(TestWorld world, Random random) {
        try {
            act(world, random);
        } catch (Rejected refused) {
            if (refused.reason() instanceof DatabaseFailed) {
                defects.add(refused);
            }
        } catch (RuntimeException | AssertionError defect) {
            defects.add(defect);
        }
    }

    private static void act(TestWorld world, Random random) {
        var instances = world.run(new DescribeInstances(Optional.empty()));
        var instance = instances.isEmpty()
                ? new InstanceId("none")
                : instances.get(random.nextInt(instances.size())).instance().id();
        switch (random.nextInt(8)) {
            case 0, 1 -> world.run(create(random.nextInt(3) + 1));
            case 2 -> world.run(new DeleteInstance(instance));
            case 3 ->
                world.run(new CreateVolume("data", Optional.empty(), new ZoneId("a"), 10, Volume.Type.SSD, Map.of()));
            case 4 -> anyVolume(world, random).ifPresent(volume -> world.run(new DeleteVolume(volume.id())));
            case 5 -> anyVolume(world, random).ifPresent(volume -> world.run(new AttachVolume(instance, volume.id())));
            case 6 -> {
                var taken = world.run(new AllocateFloatingIp(new NetworkId("outside")));
                instances.stream()
                        .findFirst()
                        .ifPresent(first -> world.run(new AssociateFloatingIp(
                                first.instance().id(),
                                taken.floatingIp().address(),
                                first.interfaces().getFirst().port().address())));
            }
            default -> {
                var taken = world.run(new AllocateFloatingIp(new NetworkId("outside")));
                world.run(new ReleaseFloatingIp(taken.floatingIp().id()));
            }
        }
    }

    private static Optional<Volume> anyVolume(TestWorld world, Random random) {
        var volumes = world.run(new ListVolumes(Optional.empty())).stream()
                .filter(volume -> !volume.root())
                .toList();
        return volumes.isEmpty() ? Optional.empty() : Optional.of(volumes.get(random.nextInt(volumes.size())));
    }

    private static CreateInstances create(int count) {
        return new CreateInstances(
                "web",
                new ImageId("linux"),
                new FlavorId("small"),
                List.of(new CreateInstances.Attachable(Optional.empty(), Optional.of(new SubnetId("tiny")))),
                new ZoneId("a"),
                "key",
                count,
                Optional.of(new CreateInstances.RootDisk(20, Volume.Type.HDD)),
                List.of("default"),
                12);
    }
}
